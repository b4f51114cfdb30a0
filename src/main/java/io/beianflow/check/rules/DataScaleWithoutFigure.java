package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "data-scale-without-figure",
        reason = "RJ-020",
        severity = MAJOR,
        target = "/algorithm/data/sets/*/scale",
        source = "S3：写明数据规模",
        since = "2026.1")
@Component
final class DataScaleWithoutFigure implements Check {

    private static final Pattern FIGURE =
            Pattern.compile("\\d|[一二两三四五六七八九十百千万亿]+(?:余|多)?(?:条|篇|张|个|组|小时|段|份|万|亿|G|T|M|句|首|本|例|次|字|幅|套|部|户|人|家|类)");

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        List<Algorithm.AlgorithmData.DataSet> sets = filing.algorithm().data().sets();
        for (int i = 0; i < sets.size(); i++) {
            String scale = sets.get(i).scale();
            if (scale != null
                    && !Fields.saysNothing(scale)
                    && !FIGURE.matcher(Clauses.normal(scale)).find()) {
                findings.at("/algorithm/data/sets/" + i + "/scale").report(scale, i + 1, scale);
            }
        }
    }
}
