package io.beianflow.check.rules;

import static io.beianflow.check.Severity.INFO;

import io.beianflow.check.Findings;
import io.beianflow.check.Report;
import io.beianflow.check.Reports;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Product;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Helps people to compare the product's pages with the report: a page that the report does not speak of is the first to look at. */
@Rule(
        id = "function-not-in-report",
        reason = "RJ-077",
        severity = INFO,
        target = "/products/*/functions/*/name",
        source = "产品页面与自评估报告一致",
        since = "2026.1")
@Component
final class FunctionNotInReport extends ReportCheck {
    FunctionNotInReport(Reports reports) {
        super(reports);
    }

    /** A report that names no function at all is written otherwise and tells nothing. */
    @Override
    void inspect(FilingPackage filing, Report report, Findings findings) {
        String text = Phrases.flat(report.document().text());
        boolean names = filing.products().stream()
                .flatMap(product -> product.functions().stream())
                .anyMatch(function -> isNamed(function, text));
        for (int i = 0; names && i < filing.products().size(); i++) {
            List<Product.Function> functions = filing.products().get(i).functions();
            for (int k = 0; k < functions.size(); k++) {
                Product.Function function = functions.get(k);
                if (Boolean.TRUE.equals(function.usesAlgorithm())
                        && !Fields.isBlank(function.name())
                        && !isNamed(function, text)) {
                    findings.at("/products/" + i + "/functions/" + k + "/name")
                            .report(function.name(), Objects.requireNonNull(function.name()));
                }
            }
        }
    }

    private static boolean isNamed(Product.Function function, String text) {
        return !Fields.isBlank(function.name()) && text.contains(Phrases.flat(Objects.requireNonNull(function.name())));
    }
}
