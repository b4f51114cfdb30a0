package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import org.springframework.stereotype.Component;

@Rule(
        id = "product-intro-unclear",
        reason = "RJ-071",
        severity = MAJOR,
        target = "/products/*/intro",
        source = "S1：产品功能介绍清楚、准确",
        since = "2026.1")
@Component
final class ProductIntroUnclear implements Check {

    private final RulePack pack;

    ProductIntroUnclear(RulePack pack) {
        this.pack = pack;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.isCancellation()) {
            return;
        }
        for (int i = 0; i < filing.products().size(); i++) {
            String intro = filing.products().get(i).intro();
            // A blank one is the business of product-field-missing.
            if (intro != null && !Fields.isBlank(intro) && isUnclear(intro, pack.threshold("intro-characters"))) {
                findings.at("/products/" + i + "/intro")
                        .report(intro, Introduction.of(intro).lacking());
            }
        }
    }

    static boolean isUnclear(String intro, int least) {
        return Introduction.of(intro).isUnclear(least);
    }
}
