package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.check.Severity;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "push-strategy-vague",
        reason = "RJ-021",
        severity = MAJOR,
        target = "/algorithm/strategy",
        source = "算法推荐管理规定第十条、第十一条；S3：数据采集层级、标签边界和干预策略写具体",
        since = "2026.1")
@Component
final class PushStrategyVague implements Check {
    private static final Pattern WHEN =
            Pattern.compile("\\d|超过|低于|高于|达到|一旦|发现|命中|触发|出现|收到|遇|发生|突发|投诉|举报|每[日天周月季]|节假日|期间|时[,，]?[^间]");
    private final RulePack pack;

    PushStrategyVague(RulePack pack) {
        this.pack = pack;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        Algorithm algorithm = filing.algorithm();
        boolean push = algorithm.isOf(Algorithm.PERSONALISED_PUSH);
        if (filing.isCancellation() || !(push || algorithm.isOf(Algorithm.RANKING_SELECTION))) {
            return;
        }
        if (push) {
            String rules = text(algorithm, algorithm.strategy().tagRules(), "tags.rules");
            report("tagRules", rules, vagueRules(rules), findings);
            String excluded = text(algorithm, algorithm.strategy().tagExclusions(), "tags.forbidden");
            report("tagExclusions", excluded, vagueExclusions(excluded), findings);
        }
        String intervention = text(algorithm, algorithm.strategy().intervention(), "ranking.manualIntervention");
        report("intervention", intervention, vagueIntervention(intervention), findings);
    }

    private static String text(Algorithm algorithm, @org.jspecify.annotations.Nullable String field, String detail) {
        return Prose.plain(
                Fields.isBlank(field)
                        ? Objects.toString(algorithm.categoryDetails().get(detail), "")
                        : Objects.toString(field, ""));
    }

    private static void report(String field, String text, Optional<Severity> vague, Findings findings) {
        String pointer = "/algorithm/strategy/" + field;
        // A blank one is the business of push-strategy-missing.
        if (!text.isEmpty()) {
            vague.ifPresent(severity -> findings.at(pointer).as(severity).report(text, Label.field(pointer), text));
        }
    }

    /** Which behaviour makes a tag. */
    Optional<Severity> vagueRules(String text) {
        return count("push-behaviour", text) == 0 ? Optional.of(MAJOR) : Optional.empty();
    }

    /** Which tags are never made; 违法、不良、敏感 alone name none. */
    Optional<Severity> vagueExclusions(String text) {
        return count("push-excluded", text) == 0 ? Optional.of(MAJOR) : Optional.empty();
    }

    /** When somebody intervenes, what is done, and who does or records it. */
    Optional<Severity> vagueIntervention(String text) {
        boolean action = count("push-action", text) > 0;
        boolean when = WHEN.matcher(text).find();
        boolean traced = count("push-actor", text) > 0
                || Words.any(pack, "institution-record").matcher(text).find();
        boolean phrase = Words.any(pack, "vague").matcher(text).find();
        if (!action || (!when && !traced)) {
            return Optional.of(MAJOR);
        }
        return phrase && !(when && traced) ? Optional.of(MINOR) : Optional.empty();
    }

    private long count(String list, String text) {
        return pack.words(list).stream().filter(text::contains).count();
    }
}
