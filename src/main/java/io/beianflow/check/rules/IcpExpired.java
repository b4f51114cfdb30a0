package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import io.beianflow.intake.Product;
import io.beianflow.intake.Until;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Rule(
        id = "icp-expired",
        reason = "RJ-054",
        severity = BLOCKER,
        target = "/products/*/icpValidTo",
        source = "互联网信息服务管理办法；S1",
        since = "2026.1")
@Component
final class IcpExpired implements Check {
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.isCancellation()) {
            return;
        }
        for (int i = 0; i < filing.products().size(); i++) {
            Product product = filing.products().get(i);
            report("/products/" + i + "/icpValidTo", null, product.icpValidTo(), filing.submitOn(), findings);
            for (int k = 0; k < product.preLicences().size(); k++) {
                if (Telecom.covers(product.preLicences().get(k))) {
                    String pointer = "/products/" + i + "/preLicences/" + k + "/validTo";
                    report(pointer, null, product.preLicences().get(k).validTo(), filing.submitOn(), findings);
                }
            }
        }
        for (PackageMaterial proof : filing.materials("icp-proof")) {
            String pointer = "/materials/" + filing.materials().indexOf(proof) + "/validTo";
            report(pointer, proof.file(), proof.validTo(), filing.submitOn(), findings);
        }
    }

    private static void report(
            String pointer, @Nullable String file, @Nullable Until validTo, LocalDate day, Findings findings) {
        if (validTo != null && validTo.isOver(day)) {
            findings.at(pointer).inFile(file).report(validTo.text(), validTo.text(), day);
        }
    }
}
