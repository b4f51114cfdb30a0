package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Documents;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "label-evidence-half",
        reason = "RJ-035",
        severity = MAJOR,
        target = "/materials",
        source = "标识办法第四条、第五条、第十二条：显式与隐式标识各有证明",
        since = "2026.1")
@Component
final class LabelEvidenceHalf implements Check {
    private static final String EVIDENCE = "label-evidence";
    private static final Pattern EXPLICIT = Pattern.compile("显式|显性|可见标识|explicit|visible", Pattern.CASE_INSENSITIVE);
    private static final Pattern IMPLICIT =
            Pattern.compile("隐式|隐性|元数据|metadata|implicit|EXIF|XMP|文件属性", Pattern.CASE_INSENSITIVE);

    private final Documents documents;

    LabelEvidenceHalf(Documents documents) {
        this.documents = documents;
    }

    /** Evidence whose name and text tell neither kind may show both: a person looks at the picture. */
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (!filing.algorithm().isOf(Algorithm.GENERATION_SYNTHESIS) || filing.isCancellation()) {
            return;
        }
        List<PackageMaterial> evidence = filing.materials(EVIDENCE).stream()
                .filter(PackageMaterial::isPresent)
                .toList();
        List<String> told = evidence.stream().map(this::telling).toList();
        boolean allTold = told.stream()
                .allMatch(text ->
                        EXPLICIT.matcher(text).find() || IMPLICIT.matcher(text).find());
        if (told.isEmpty() || !allTold) {
            return;
        }
        report(told, EXPLICIT, "evidence.explicit", evidence.get(0), findings);
        report(told, IMPLICIT, "evidence.implicit", evidence.get(0), findings);
    }

    private static void report(
            List<String> told, Pattern kind, String label, PackageMaterial first, Findings findings) {
        if (told.stream().noneMatch(text -> kind.matcher(text).find())) {
            findings.at("/materials").about(EVIDENCE).report(first.file(), Label.of(label), first.file());
        }
    }

    private String telling(PackageMaterial material) {
        String text = documents
                .of(material)
                .map(document -> Prose.plain(document.text()))
                .orElse("");
        String file = material.file().substring(material.file().lastIndexOf('/') + 1);
        return Objects.toString(material.name(), "") + " " + file + " " + text;
    }
}
