package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import java.util.Set;
import org.springframework.stereotype.Component;

@Rule(
        id = "output-format-without-modality",
        reason = "RJ-026",
        severity = BLOCKER,
        target = "/algorithm/data/outputFormats",
        source = "算法详细属性：模态与文件格式对应",
        since = "2026.1")
@Component
final class OutputFormatWithoutModality implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        Algorithm.AlgorithmData data = filing.algorithm().data();
        if (data.outputModalities().isEmpty() || data.outputModalities().contains("other")) {
            return;
        }
        for (int i = 0; i < data.outputFormats().size(); i++) {
            String format = data.outputFormats().get(i);
            Set<String> modalities = Formats.modalitiesOf(format);
            if (!modalities.isEmpty() && modalities.stream().noneMatch(data.outputModalities()::contains)) {
                findings.at("/algorithm/data/outputFormats/" + i).report(format, format);
            }
        }
    }
}
