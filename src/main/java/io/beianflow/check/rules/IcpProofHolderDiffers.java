package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Findings;
import io.beianflow.check.Imprints;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import io.beianflow.intake.Product;
import java.util.List;
import org.springframework.stereotype.Component;

@Rule(
        id = "icp-proof-holder-differs",
        reason = "RJ-055",
        severity = BLOCKER,
        target = "/materials/*/file",
        source = "S1：ICP备案主体与算法备案主体一致",
        since = "2026.1")
@Component
final class IcpProofHolderDiffers extends PrintCheck {
    private static final List<String> HOLDER = List.of("主办单位名称", "主办单位", "主办者名称", "备案主体", "企业名称", "公司名称", "单位名称");

    IcpProofHolderDiffers(Imprints imprints) {
        super(imprints, "icp-proof");
    }

    @Override
    void inspect(FilingPackage filing, Certificate proof, Findings findings) {
        String name = filing.subject().name();
        List<Printed> printed = proof.values(HOLDER);
        if (name == null
                || Fields.isBlank(name)
                || printed.isEmpty()
                || proof.print().text().contains(Printed.compact(name))
                || IcpHolderDiffers.explained(filing)
                || isAdmitted(filing, proof.material(), name)) {
            return;
        }
        Likeness likeness = compare(name, printed, proof);
        if (likeness != Likeness.SAME) {
            place(findings, proof.pointer(), proof, likeness)
                    .report(printed.get(0).text(), printed.get(0).text(), name, trust(proof, likeness));
        }
    }

    /** The form names the other holder itself, which is the business of icp-holder-differs. */
    private static boolean isAdmitted(FilingPackage filing, PackageMaterial proof, String name) {
        return filing.products().stream()
                .filter(product -> proof.belongsTo(product.name()))
                .map(Product::icpHolder)
                .anyMatch(holder -> holder != null && !Fields.isBlank(holder) && !Names.same(holder, name));
    }
}
