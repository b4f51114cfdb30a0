package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "hardware-vague",
        reason = "RJ-027",
        severity = MINOR,
        target = "/algorithm/model/hardware",
        source = "算法安全自评估报告模板：软硬件设施及部署位置",
        since = "2026.1")
@Component
final class HardwareVague implements Check {
    private static final Pattern VAGUE = Pattern.compile("高性能|先进|充足|主流|相应|足够|满足[^,，。；;]{0,8}(?:需要|需求|要求)|若干|多台|一定数量");
    private static final Pattern FIGURE = Pattern.compile("\\d|[一二两三四五六七八九十百]+(?:台|块|张|核|套|个)");

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        String hardware = Objects.toString(filing.algorithm().model().hardware(), "");
        // One that says nothing is the business of deployment-missing.
        if (!filing.isCancellation()
                && VAGUE.matcher(hardware).find()
                && !FIGURE.matcher(hardware).find()) {
            findings.report(hardware, hardware);
        }
    }
}
