package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Rule(
        id = "icp-holder-differs",
        reason = "RJ-055",
        severity = BLOCKER,
        target = "/products/*/icpHolder",
        source = "S1：ICP备案主体与算法备案主体一致",
        since = "2026.1")
@Component
final class IcpHolderDiffers implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        String subject = filing.subject().name();
        if (subject == null || Fields.isBlank(subject) || explained(filing)) {
            return;
        }
        for (int i = 0; i < filing.products().size(); i++) {
            String holder = filing.products().get(i).icpHolder();
            if (holder != null && !Fields.isBlank(holder) && !Names.same(holder, subject)) {
                findings.at("/products/" + i + "/icpHolder").report(holder, holder, subject);
            }
        }
    }

    /** With a proof of affiliation people decide (RJ-055). */
    static boolean explained(FilingPackage filing) {
        return Stream.of("supplement-statement", "power-of-attorney")
                .flatMap(type -> filing.materials(type).stream())
                .anyMatch(PackageMaterial::isPresent);
    }
}
