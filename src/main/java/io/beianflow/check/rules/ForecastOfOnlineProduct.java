package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Product;
import java.util.Objects;
import org.springframework.stereotype.Component;

@Rule(
        id = "forecast-of-online-product",
        reason = "RJ-069",
        severity = MAJOR,
        target = "/products/*/forecast",
        source = "S0；产品及功能信息表单",
        since = "2026.1")
@Component
final class ForecastOfOnlineProduct implements Check {

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.isCancellation()) {
            return;
        }
        for (int i = 0; i < filing.products().size(); i++) {
            Product product = filing.products().get(i);
            if (product.isOnline() && Boolean.TRUE.equals(product.forecast())) {
                findings.at("/products/" + i + "/forecast").report("true", Objects.toString(product.name(), ""));
            }
        }
    }
}
