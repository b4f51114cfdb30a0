package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.Algorithm;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

@Rule(
        id = "security-assessment-late",
        reason = "RJ-032",
        severity = MAJOR,
        target = "/materials/*/effectiveOn",
        source = "算法推荐管理规定第二十七条；深度合成管理规定第二十条：上线前开展安全评估",
        since = "2026.1")
@Component
final class SecurityAssessmentLate implements Check {

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        Algorithm algorithm = filing.algorithm();
        LocalDate online = algorithm.onlineDate();
        boolean needed = Boolean.TRUE.equals(algorithm.publicOpinionProperty())
                || Boolean.TRUE.equals(algorithm.data().biometrics());
        if (!needed || online == null || !algorithm.isOnline() || filing.isCancellation()) {
            return;
        }
        List<PackageMaterial> assessments = filing.materials("security-assessment");
        // One of several made in time is enough.
        if (assessments.stream()
                .anyMatch(made ->
                        made.effectiveOn() == null || !made.effectiveOn().isAfter(online))) {
            return;
        }
        assessments.forEach(
                made -> findings.at("/materials/" + filing.materials().indexOf(made) + "/effectiveOn")
                        .inFile(made.file())
                        .about(made.type())
                        .report(made.effectiveOn(), Objects.toString(made.effectiveOn()), online));
    }
}
