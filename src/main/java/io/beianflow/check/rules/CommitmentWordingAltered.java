package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Documents;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Rule(
        id = "commitment-wording-altered",
        reason = "RJ-067",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S2：使用官方模板，不得改动固定文字",
        since = "2026.1")
@Component
final class CommitmentWordingAltered implements Check {
    private static final String NUMBER = "(\\d{1,3}|[一二两三四五六七八九十百]{1,4})";
    private static final Pattern CHANGE = Pattern.compile("变更(?:(?!终止)[^。;]){0,20}?" + NUMBER + "个?(?:工作)?日");
    private static final Pattern END = Pattern.compile("终止[^。;]{0,30}?" + NUMBER + "个?(?:工作)?日");
    private static final Pattern CONTRARY = Pattern.compile(
            "(?:不|无需|免于?)(?:对[^。;]{0,20})?承担[^。;]{0,12}责任|(?:基本|大致|大体|尽量|尽可能|力求)(?:上)?(?:真实|准确|完整)|可以?(?:将备案结果)?用于商业宣传|在?合理范围内履行|不负(?:法律)?责任");
    private static final Pattern OLD = Pattern.compile("20(?:1\\d|2[0-4])年?(?:\\d{1,2}月)?(?:版|修订版?)|旧版|试行版|征求意见稿");

    private final Documents documents;

    CommitmentWordingAltered(Documents documents) {
        this.documents = documents;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.isCancellation()) {
            return;
        }
        for (Prose.Read letter : Prose.of(filing, documents, "filing-commitment")) {
            altered(letter.plain())
                    .ifPresent(words -> letter.place(findings, words).report(words, words));
        }
    }

    /** Other periods than ten and twenty working days, the promise taken back, or an old edition. */
    static Optional<String> altered(String plain) {
        return Stream.of(
                        CONTRARY.matcher(plain).results().map(MatchResult::group),
                        OLD.matcher(plain).results().map(MatchResult::group),
                        otherThan(CHANGE, List.of("十", "10"), plain),
                        otherThan(END, List.of("二十", "20"), plain))
                .flatMap(found -> found)
                .findFirst();
    }

    private static Stream<String> otherThan(Pattern period, List<String> official, String plain) {
        return period.matcher(plain)
                .results()
                .filter(found -> !official.contains(found.group(1)))
                .map(MatchResult::group);
    }
}
