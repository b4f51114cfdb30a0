package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "metric-impossible",
        reason = "RJ-047",
        severity = MAJOR,
        target = "/algorithm/model/metrics",
        source = "S1：材料真实，不夸大",
        since = "2026.1")
@Component
final class MetricImpossible implements Check {

    private static final Pattern RATE = Pattern.compile(
            "((?:准确|精确|召回|识别|正确|拦截|命中|覆盖|可用|成功|一致|满意|误判|误拦|漏检|检出|合格|通过|查全|查准)[率度])[^\\d，。；]{0,6}(\\d+(?:\\.\\d+)?)%");

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        String metrics = Clauses.normal(filing.algorithm().model().metrics());
        Matcher rate = RATE.matcher(metrics);
        int perfect = 0;
        while (rate.find()) {
            double value = Double.parseDouble(rate.group(2));
            if (value > 100) {
                findings.report(rate.group(), rate.group());
                return;
            }
            perfect += value == 100 ? 1 : 0;
        }
        if (perfect >= 2) {
            findings.at("/algorithm/model/metrics").as(MINOR).report(metrics, metrics);
        }
    }
}
