package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Rule(
        id = "several-algorithms",
        reason = "RJ-022",
        severity = MAJOR,
        target = "/algorithm",
        source = "一份备案对应一个算法；S3",
        since = "2026.1")
@Component
final class SeveralAlgorithms implements Check {

    private static final Pattern COUNTED =
            Pattern.compile("(?:[两二三四五2345多])(?:个|种|套|类|项)(?:独立|不同|相互独立|各自独立)?的?算法(?!模型|版本)");

    /** Two algorithms of different kinds; the parts of one, such as recall and ranking, are none of their own. */
    private static final Pattern PAIR = Pattern.compile("\\p{IsHan}{2,}算法(?:和|与|及|以及|、)\\p{IsHan}{2,}算法");

    private static final Pattern JOINED = Pattern.compile("[与及和、/+&]");
    private static final Pattern TWICE = Pattern.compile("(生成|合成|推荐|搜索|检索)[^生合推搜检]{0,8}[与及和、/+&].{0,8}\\1");
    private static final Pattern TWO_NAMES = Pattern.compile("算法.*[与及和、/+&].*算法");

    private static final Pattern BESIDES = Pattern.compile(
            "[。;；](?:同时|另外|此外|并且|还|也|另)|(?:推荐|生成|检索|搜索|排序|调度|过滤)部分[:：]?[^。]*[。;；](?=(?:推荐|生成|检索|搜索|排序|调度|过滤)部分)");

    private final CategoryFeatures features;

    SeveralAlgorithms(CategoryFeatures features) {
        this.features = features;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        Algorithm algorithm = filing.algorithm();
        if (filing.isCancellation()) {
            return;
        }
        String name = Clauses.normal(algorithm.name());
        Set<String> named = features.named(name);
        boolean joined = JOINED.matcher(name).find();
        if (TWO_NAMES.matcher(name).find() || (joined && named.size() > 1)) {
            findings.at("/algorithm/name").report(algorithm.name(), name);
        } else if (TWICE.matcher(name).find()) {
            findings.at("/algorithm/name").as(MINOR).report(algorithm.name(), name);
        } else if (!counts("brief", algorithm.brief(), findings)
                && !counts("scenario", algorithm.scenario(), findings)
                && !counts("mechanism", algorithm.mechanism(), findings)) {
            purposes(algorithm, findings);
        }
    }

    private boolean counts(String field, @Nullable String text, Findings findings) {
        Optional<String> counted = Clauses.find(COUNTED, text).or(() -> Clauses.find(PAIR, text)
                .filter(words -> ofUse(features.named(words)).size() > 1));
        counted.ifPresent(words -> findings.at("/algorithm/" + field).report(words, words));
        return counted.isPresent();
    }

    private void purposes(Algorithm algorithm, Findings findings) {
        Set<String> scenario = ofUse(algorithm.scenario());
        if (scenario.size() < 2) {
            besides("brief", algorithm.brief(), findings);
            besides("mechanism", algorithm.mechanism(), findings);
            return;
        }
        Set<String> elsewhere = ofUse(algorithm.brief() + "。" + algorithm.mechanism() + "。" + algorithm.purpose());
        boolean both = elsewhere.containsAll(scenario);
        findings.at("/algorithm/scenario")
                .as(both ? MAJOR : MINOR)
                .report(algorithm.scenario(), Clauses.normal(algorithm.scenario()));
    }

    /** One thing is done and, besides, quite another. */
    private void besides(String field, @Nullable String text, Findings findings) {
        Matcher besides = BESIDES.matcher(Clauses.normal(text));
        if (!besides.find()) {
            return;
        }
        String plain = Clauses.normal(text);
        Set<String> before = ofUse(plain.substring(0, besides.start()));
        Set<String> after = ofUse(plain.substring(besides.end()));
        if (!before.isEmpty() && !after.isEmpty() && !before.containsAll(after) && !after.containsAll(before)) {
            findings.at("/algorithm/" + field).as(MINOR).report(plain, plain);
        }
    }

    /** Every algorithm may filter what it shows. */
    private Set<String> ofUse(@Nullable String text) {
        return ofUse(features.strong(text));
    }

    private static Set<String> ofUse(Set<String> shown) {
        Set<String> categories = new LinkedHashSet<>(shown);
        categories.remove(Algorithm.CONTENT_FILTERING);
        return categories;
    }
}
