package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Product;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

@Rule(
        id = "product-field-missing",
        reason = "RJ-011",
        severity = BLOCKER,
        target = "/products",
        source = "产品及功能信息表单；S1；S2",
        since = "2026.1")
@Component
final class ProductFieldMissing implements Check {
    private static final List<String> REQUIRED =
            List.of("name", "form", "address", "status", "audience", "realName", "intro", "functions");
    private static final List<String> REQUIRED_ONLINE = List.of("mau", "dau", "totalUsers");
    private static final List<String> REQUIRED_OF_FUNCTION = List.of("name", "intro", "path", "status");

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        // The page of the wrong role is the business of role-page-mismatch and role-contradicts-pages.
        if (filing.isCancellation() || filing.algorithm().isTechnicalSupporter()) {
            return;
        }
        if (filing.products().isEmpty() && filing.technicalService() == null) {
            findings.report(null, Label.field("/products"));
        }
        for (int i = 0; i < filing.products().size(); i++) {
            pointers("/products/" + i, filing.products().get(i))
                    .forEach(pointer -> Fields.reportIfBlank(filing, pointer, BLOCKER, findings));
            if (filing.products().get(i).icpNumber() != null) {
                Fields.reportIfBlank(filing, "/products/" + i + "/icpHolder", MINOR, findings);
            }
        }
    }

    private static List<String> pointers(String pointer, Product product) {
        List<String> pointers = new ArrayList<>();
        REQUIRED.forEach(field -> pointers.add(pointer + "/" + field));
        if (product.isOnline()) {
            REQUIRED_ONLINE.forEach(field -> pointers.add(pointer + "/" + field));
        }
        for (int i = 0; i < product.functions().size(); i++) {
            String function = pointer + "/functions/" + i;
            REQUIRED_OF_FUNCTION.forEach(field -> pointers.add(function + "/" + field));
        }
        return pointers;
    }
}
