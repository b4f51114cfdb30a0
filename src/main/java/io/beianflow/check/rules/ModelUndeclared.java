package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "model-undeclared",
        reason = "RJ-009",
        severity = MAJOR,
        target = "/algorithm/model/thirdParty",
        source = "调用第三方模型的备案实践",
        since = "2026.1")
@Component
final class ModelUndeclared implements Check {
    private static final Pattern USE =
            Pattern.compile("调用|接入|使用|基于|采用|依托|集成|对接|接口|API|微调|底座|提供的|驱动", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_USED = Pattern.compile(
            "(?:未|不|没有|并非|无需|不再|禁止|未曾)(?:[^,。;]{0,8})(?:调用|接入|使用|依赖|采用|引入|对接)|相比|对比|优于|竞品|区别于|类似于|参照组|对照|不得");
    private static final Pattern CALLED = Pattern.compile(
            "(?:调用|接入|对接|依托|使用|采用)(?:了|的是)?(?:外部|第三方|其他公司|合作方|供应商)(?:提供的|的)?(?:通用)?(?:大语言|语言|大|生成式|基础)*模型|(?:通过|以)(?:接口|API)调用[^,。;]{2,20}?公司(?:提供)?的[^,。;]{0,14}模型");

    private static final int AROUND = 24;

    private final OwnTexts texts;
    private final RulePack pack;

    ModelUndeclared(OwnTexts texts, RulePack pack) {
        this.texts = texts;
        this.pack = pack;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        Algorithm.Model model = filing.algorithm().model();
        String declared = declared(model) + ownNames(filing);
        Set<String> reported = new HashSet<>();
        OwnTexts.answers(filing).forEach((pointer, answer) -> {
            if (!(pointer.startsWith("/algorithm/model/list") && model.isThirdParty())
                    && !pointer.startsWith("/algorithm/model/thirdParty")) {
                named(answer, model, declared).filter(reported::add).ifPresent(name -> findings.at(pointer)
                        .report(name, Label.of("form"), name));
            }
        });
        for (Sheet sheet : texts.sheets(filing)) {
            named(sheet.flat(), model, declared).filter(reported::add).ifPresent(name -> sheet.in(findings)
                    .report(name, sheet.label(), name));
        }
    }

    private Optional<String> named(String flat, Algorithm.Model model, String declared) {
        List<String> names = new ArrayList<>(pack.words("third-party-models"));
        // Weights that were downloaded need a licence, not a contract.
        if (Objects.toString(model.source(), "").startsWith("open-source")) {
            names.removeAll(pack.words("open-models"));
        }
        for (String name : names) {
            String bare = Flat.of(name);
            boolean known = declared.contains(bare.toLowerCase(Locale.ROOT));
            Pattern word =
                    Pattern.compile("(?<![A-Za-z])" + Pattern.quote(bare) + "(?![a-z])", Pattern.CASE_INSENSITIVE);
            if (!known && word.matcher(flat).results().anyMatch(found -> isUsed(flat, found))) {
                return Optional.of(name);
            }
        }
        return model.isThirdParty()
                ? Optional.empty()
                : CALLED.matcher(flat)
                        .results()
                        .filter(found -> isUsed(flat, found))
                        .map(MatchResult::group)
                        .findFirst();
    }

    private static boolean isUsed(String flat, MatchResult found) {
        int from = Math.max(0, found.start() - AROUND);
        String around = flat.substring(from, Math.min(flat.length(), found.end() + AROUND));
        String sentence = Flat.sentence(around, found.start() - from, found.end() - from);
        return USE.matcher(sentence).find() && !NOT_USED.matcher(sentence).find();
    }

    /** A company may bear the name of a model: 百川. */
    private static String ownNames(FilingPackage filing) {
        StringBuilder names =
                new StringBuilder(Objects.toString(filing.subject().name(), ""));
        names.append('|').append(Objects.toString(filing.algorithm().name(), ""));
        filing.products().forEach(product -> names.append('|').append(Objects.toString(product.name(), "")));
        return Flat.of(names.toString()).toLowerCase(Locale.ROOT);
    }

    private static String declared(Algorithm.Model model) {
        StringBuilder declared = new StringBuilder();
        model.list()
                .forEach(one -> declared.append(one.name()).append(one.type()).append('|'));
        model.thirdParty()
                .forEach(
                        one -> declared.append(one.vendor()).append(one.model()).append('|'));
        return model.isThirdParty() || Objects.toString(model.source(), "").startsWith("open-source")
                ? Flat.of(declared.toString()).toLowerCase(Locale.ROOT)
                : "";
    }
}
