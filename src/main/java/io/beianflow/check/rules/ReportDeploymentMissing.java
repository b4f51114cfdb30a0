package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Report;
import io.beianflow.check.Reports;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "report-deployment-missing",
        reason = "RJ-027",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "算法安全自评估报告模板：软硬件设施及部署位置",
        since = "2026.1")
@Component
final class ReportDeploymentMissing extends ReportCheck {
    private static final Pattern DEPLOYED =
            Pattern.compile("部署|机房|服务器|数据中心|云(?:平台|主机|服务|计算|上|区|节点)|[华]?[东南西北]云|可用区|托管|算力中心|软硬件");
    private static final Pattern HARDWARE = Pattern.compile(
            "服务器|GPU|CPU|处理器|内存|显存|显卡|加速卡|硬件|云主机|实例|核|算力|集群|容器|操作系统|Linux|NPU", Pattern.CASE_INSENSITIVE);

    /** Ends at a full stop, or where the next label begins. */
    private static final Pattern SENTENCE = Pattern.compile("[。;]|\\n(?=\\p{IsHan}{2,14}[: ])");

    private static final Pattern LEFT_OUT =
            Pattern.compile("部署(?:位置|情况)(?::|为)?(?:略|从略|无|暂无|待补充|另附|保密|不便提供)(?:[。;,]|其他)");
    private static final Pattern ANNOUNCED = Pattern.compile("软硬件|硬件|部署|机房|服务器");
    /** A shorter head is a cover without the table. */
    private static final int A_TABLE = 300;

    private final RulePack pack;

    ReportDeploymentMissing(Reports reports, RulePack pack) {
        super(reports);
        this.pack = pack;
    }

    @Override
    void inspect(FilingPackage filing, Report report, Findings findings) {
        // What the form leaves open already is the business of deployment-missing.
        boolean declared = !Fields.saysNothing(filing.algorithm().model().hardware())
                && !Fields.saysNothing(filing.algorithm().model().deploymentRegion());
        String text = report.head()
                + "\n"
                + text(report, Report.Chapter.ALGORITHM)
                + "\n"
                + text(report, Report.Chapter.SERVICE);
        // A company may bear a city in its name.
        String name = Normalizer.normalize(Objects.toString(filing.subject().name(), " "), Normalizer.Form.NFKC);
        String bare = text.replace(name, "");
        List<String> told = SENTENCE.splitAsStream(bare)
                .map(Phrases::flat)
                .filter(sentence -> DEPLOYED.matcher(sentence).find())
                .toList();
        if (!declared || !report.followsTemplate()) {
            return;
        }
        if (LEFT_OUT.matcher(Phrases.flat(text)).find()) {
            report.place(findings).report(null, Label.of("deployment.place"));
            return;
        }
        Pattern place = pack.pattern("places");
        if (told.stream().noneMatch(sentence -> place.matcher(sentence).find())) {
            report.place(findings).report(null, Label.of("deployment.place"));
        } else if (!ANNOUNCED.matcher(Phrases.flat(report.head())).find()
                && report.head().length() > A_TABLE) {
            // Told somewhere else, but not where the template asks for it.
            report.place(findings).as(MINOR).report(null, Label.of("deployment.head"));
        } else if (!HARDWARE.matcher(text).find()) {
            report.place(findings).report(null, Label.of("deployment.hardware"));
        }
    }

    private static String text(Report report, Report.Chapter chapter) {
        return report.part(chapter).map(Report.Part::text).orElse("");
    }
}
