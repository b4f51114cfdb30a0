package io.beianflow.check.rules;

import static io.beianflow.check.Severity.BLOCKER;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "product-of-two-forms",
        reason = "RJ-074",
        severity = BLOCKER,
        target = "/products/*/name",
        source = "S1：APP、小程序、网页分别填写",
        since = "2026.1")
@Component
final class ProductOfTwoForms implements Check {
    /** Two forms joined by a sign or an "and", not a word that merely contains one. */
    private static final String FORM = "(APP|小程序|网站|网页|公众号|公众账号)";

    private static final Pattern TWO_FORMS =
            Pattern.compile(FORM + "(?:端|版)?\\s*[、,，/／+＋&|｜和及与]\\s*" + FORM, Pattern.CASE_INSENSITIVE);

    static boolean isAnyOf(FilingPackage filing) {
        return filing.products().stream()
                .anyMatch(product ->
                        TWO_FORMS.matcher(Objects.toString(product.name(), "")).find());
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        for (int i = 0; i < filing.products().size(); i++) {
            String name = Objects.toString(filing.products().get(i).name(), "");
            Matcher forms = TWO_FORMS.matcher(name);
            if (forms.find()) {
                findings.at("/products/" + i + "/name").report(name, name, forms.group());
            }
        }
    }
}
