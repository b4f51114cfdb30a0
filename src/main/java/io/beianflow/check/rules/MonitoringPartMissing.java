package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import org.springframework.stereotype.Component;

@Rule(
        id = "monitoring-part-missing",
        reason = "RJ-039",
        severity = MINOR,
        target = "/materials/*/file",
        source = "主体责任模板：监测制度分信息安全、数据安全、用户个人信息安全、算法安全四部分",
        since = "2026.1")
@Component
final class MonitoringPartMissing implements Check {
    private static final List<String> PARTS = List.of("information", "data", "personal", "algorithm");

    private final Institutions institutions;
    private final RulePack pack;

    MonitoringPartMissing(Institutions institutions, RulePack pack) {
        this.institutions = institutions;
        this.pack = pack;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        institutions.of(filing).ifPresent(statement -> {
            String text = statement.texts().getOrDefault(Institutions.MONITORING, "");
            if (text.length() < pack.threshold("institution-characters")) {
                return;
            }
            for (String part : PARTS) {
                if (!Words.any(pack, "monitoring-" + part).matcher(text).find()) {
                    statement
                            .first()
                            .place(findings)
                            .report(statement.first().material().file(), Label.of("monitoring." + part));
                }
            }
        });
    }
}
