package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Documents;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "security-assessment-formalistic",
        reason = "RJ-031",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S3；安全评估结合真实业务场景",
        since = "2026.1")
@Component
final class SecurityAssessmentFormalistic implements Check {
    private static final Pattern HOLLOW = Pattern.compile(
            "(?:制度|措施|机制|体系|流程|人员|管理)[^,。;]{0,4}(?:健全|完善|到位|合理|有效|规范)|均?符合[^。;]{0,14}(?:法律|法规|要求|规定)|不存在[^。;]{0,6}(?:隐患|风险|问题)|各项(?:工作|制度|措施)");
    private static final Pattern DAYS = Pattern.compile("\\d{4}年(?:\\d{1,2}月)?(?:\\d{1,2}日)?");
    private static final int GENERAL = 4;
    private static final int LEAST = 60;

    private final Documents documents;
    private final RulePack pack;

    SecurityAssessmentFormalistic(Documents documents, RulePack pack) {
        this.documents = documents;
        this.pack = pack;
    }

    /** Praise and conclusions, and not a single thing that was counted. */
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        for (Prose.Read assessment : Prose.of(filing, documents, "security-assessment")) {
            String plain = assessment.plain();
            int from = Math.max(plain.indexOf("评估内容"), plain.indexOf("评估情况"));
            int end = plain.indexOf("评估结论", Math.max(0, from));
            String body = DAYS.matcher(plain.substring(Math.max(0, from), end < 0 ? plain.length() : end))
                    .replaceAll("");
            int figures = (int) pack.pattern("quantity").matcher(body).results().count();
            int general = Phrases.count(pack.pattern("formalistic"), body)
                    + Phrases.count(pack.pattern("vague"), body)
                    + Phrases.count(HOLLOW, body);
            if (!filing.isCancellation() && body.length() >= LEAST && figures <= 1 && general >= GENERAL) {
                assessment.place(findings).as(figures == 0 ? MAJOR : MINOR).report(null, general);
            }
        }
    }
}
