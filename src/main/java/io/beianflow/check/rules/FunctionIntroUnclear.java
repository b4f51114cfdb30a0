package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Product;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

@Rule(
        id = "function-intro-unclear",
        reason = "RJ-071",
        severity = MAJOR,
        target = "/products/*/functions/*/intro",
        source = "S1：产品功能介绍清楚、准确",
        since = "2026.1")
@Component
final class FunctionIntroUnclear implements Check {

    private final RulePack pack;

    FunctionIntroUnclear(RulePack pack) {
        this.pack = pack;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.isCancellation()) {
            return;
        }
        for (int i = 0; i < filing.products().size(); i++) {
            List<Product.Function> functions = filing.products().get(i).functions();
            for (int k = 0; k < functions.size(); k++) {
                String intro = functions.get(k).intro();
                boolean linked = Boolean.TRUE.equals(functions.get(k).usesAlgorithm());
                if (linked
                        && intro != null
                        && !Fields.isBlank(intro)
                        && Introduction.of(intro).isUnclear(pack.threshold("function-intro-characters"))) {
                    findings.at("/products/" + i + "/functions/" + k + "/intro")
                            .report(
                                    intro,
                                    Objects.toString(functions.get(k).name(), ""),
                                    Introduction.of(intro).lacking());
                }
            }
        }
    }
}
