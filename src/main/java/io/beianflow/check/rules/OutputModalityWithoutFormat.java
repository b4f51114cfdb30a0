package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import org.springframework.stereotype.Component;

@Rule(
        id = "output-modality-without-format",
        reason = "RJ-026",
        severity = MAJOR,
        target = "/algorithm/data/outputModalities",
        source = "算法详细属性：模态与文件格式对应",
        since = "2026.1")
@Component
final class OutputModalityWithoutFormat implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        Algorithm.AlgorithmData data = filing.algorithm().data();
        boolean known = data.outputFormats().stream()
                .noneMatch(format -> Formats.modalitiesOf(format).isEmpty());
        if (data.outputFormats().isEmpty() || !known) {
            return;
        }
        for (int i = 0; i < data.outputModalities().size(); i++) {
            String modality = data.outputModalities().get(i);
            if (!modality.equals("other")
                    && data.outputFormats().stream()
                            .noneMatch(format -> Formats.modalitiesOf(format).contains(modality))) {
                findings.at("/algorithm/data/outputModalities/" + i).report(modality, Label.of("modality." + modality));
            }
        }
    }
}
