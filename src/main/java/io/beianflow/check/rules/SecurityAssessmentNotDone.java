package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Check;
import io.beianflow.check.Documents;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "security-assessment-not-done",
        reason = "RJ-032",
        severity = BLOCKER,
        target = "/materials/*/file",
        source = "算法推荐管理规定第二十七条；深度合成管理规定第十五条、第二十条",
        since = "2026.1")
@Component
final class SecurityAssessmentNotDone implements Check {
    private static final Pattern NOT_DONE = Pattern.compile(
            "(?:未|尚未|暂未|没有|未曾|暂不)(?:实际)?(?:开展|进行|组织|完成|实施)(?:本次|相关|专门的?)?(?:安全)?评估|安全评估[^。;]{0,8}(?:尚未|未|暂未)(?:开展|进行|完成)|(?:补做|补充开展|后补)[^。;]{0,6}(?:安全)?评估");

    private final Documents documents;

    SecurityAssessmentNotDone(Documents documents) {
        this.documents = documents;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        for (Prose.Read assessment : Prose.of(filing, documents, "security-assessment")) {
            Matcher words = NOT_DONE.matcher(assessment.plain());
            if (words.find() && !filing.isCancellation()) {
                assessment.place(findings, words.group()).report(words.group(), words.group());
            }
        }
    }
}
