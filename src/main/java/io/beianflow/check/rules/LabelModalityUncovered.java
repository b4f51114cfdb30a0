package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

@Rule(
        id = "label-modality-uncovered",
        reason = "RJ-035",
        severity = MAJOR,
        target = "/algorithm/labels/explicit",
        source = "标识办法第四条：文本、图片、音频、视频各有标识位置",
        since = "2026.1")
@Component
final class LabelModalityUncovered implements Check {
    private static final List<String> MODALITIES = List.of("text", "image", "audio", "video");

    private final RulePack pack;

    LabelModalityUncovered(RulePack pack) {
        this.pack = pack;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        Algorithm algorithm = filing.algorithm();
        String explicit = explicit(algorithm);
        if (!algorithm.isOf(Algorithm.GENERATION_SYNTHESIS)
                || filing.isCancellation()
                || Fields.saysNothing(explicit)
                || LabelNotInContent.isElsewhere(explicit)
                || names("all", explicit)) {
            return;
        }
        List<String> named = MODALITIES.stream()
                .filter(modality -> names(modality, explicit))
                .toList();
        // A modality without a format is the business of output-modality-without-format.
        algorithm.data().outputModalities().stream()
                .distinct()
                .filter(modality -> MODALITIES.contains(modality) && !named.contains(modality))
                .filter(modality -> Formats.have(algorithm.data().outputFormats(), modality))
                .forEach(modality -> findings.at("/algorithm/labels/explicit")
                        // A label that names no modality may be meant for all.
                        .as(named.isEmpty() ? MINOR : MAJOR)
                        .report(explicit, Label.of("modality." + modality)));
    }

    private boolean names(String modality, String explicit) {
        return Words.any(pack, "label-" + modality).matcher(explicit).find();
    }

    private static String explicit(Algorithm algorithm) {
        StringBuilder text = new StringBuilder();
        if (algorithm.labels().explicit() != null) {
            text.append(algorithm.labels().explicit());
        }
        for (Map.Entry<String, Object> detail : algorithm.categoryDetails().entrySet()) {
            if (detail.getKey().startsWith("label.explicit") && !detail.getKey().endsWith("screenshot")) {
                text.append(detail.getValue());
            }
        }
        return Prose.plain(text.toString());
    }
}
