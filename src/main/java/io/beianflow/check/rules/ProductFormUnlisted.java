package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Product;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Rule(
        id = "product-form-unlisted",
        reason = "RJ-074",
        severity = MAJOR,
        target = "/products",
        source = "S1：APP、小程序、网页分别填写",
        since = "2026.1")
@Component
final class ProductFormUnlisted implements Check {

    private static final String FORM = "(APP|小程序|网站|网页|H5|公众号|公众账号|手机客户端|移动客户端)(?:端|版)?";
    private static final Pattern PAIR = Pattern.compile(
            FORM + "(?:以及|还有|[、,，/+&|和及与或；;])(?:[\\u4e00-\\u9fa5]{0,4})?" + FORM, Pattern.CASE_INSENSITIVE);

    private static final Pattern ALSO =
            Pattern.compile("(?:同时|另|还|也)(?:提供|有|上线|开设|推出|支持|设有)(?:了)?[^,，。；;]{0,6}" + FORM, Pattern.CASE_INSENSITIVE);

    private static final Pattern IN_ADDRESS = Pattern.compile("小程序|公众号|公众账号|APP", Pattern.CASE_INSENSITIVE);
    private static final Pattern MANY = Pattern.compile("[双三四多全]端|[双三四]平台|两种形态|三种形态|多种形态");

    private static final Map<String, String> FORMS = Map.of(
            "APP",
            "app",
            "手机客户端",
            "app",
            "移动客户端",
            "app",
            "小程序",
            "mini-program",
            "网站",
            "website",
            "网页",
            "website",
            "H5",
            "website",
            "公众号",
            "public-account",
            "公众账号",
            "public-account");

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        Set<String> listed = filing.products().stream()
                .map(product -> Objects.toString(product.form(), ""))
                .collect(Collectors.toSet());
        for (int i = 0; i < filing.products().size(); i++) {
            Product product = filing.products().get(i);
            String pointer = "/products/" + i;
            // Two forms joined in a name are the business of product-of-two-forms.
            if (MANY.matcher(Objects.toString(product.name(), "")).find()) {
                findings.at(pointer + "/name").report(product.name(), Objects.toString(product.name(), ""));
            } else if (!look(pointer + "/intro", product.intro(), listed, findings)) {
                address(pointer + "/address", product, listed, findings);
            }
        }
    }

    private static void address(String pointer, Product product, Set<String> listed, Findings findings) {
        Matcher form = IN_ADDRESS.matcher(Clauses.normal(product.address()));
        while (form.find()) {
            String named = FORMS.getOrDefault(form.group().toUpperCase(Locale.ROOT), "");
            if (!named.equals(product.form()) && !listed.contains(named)) {
                findings.at(pointer).report(product.address(), form.group());
                return;
            }
        }
    }

    private static boolean look(String pointer, @Nullable String text, Set<String> listed, Findings findings) {
        String normal = Clauses.normal(text);
        for (Pattern several : List.of(PAIR, ALSO)) {
            Matcher forms = several.matcher(normal);
            while (forms.find()) {
                if (names(forms).anyMatch(form -> !listed.contains(form))) {
                    findings.at(pointer).report(forms.group(), forms.group());
                    return true;
                }
            }
        }
        Matcher many = MANY.matcher(normal);
        boolean alone = listed.size() < 2 && many.find();
        if (alone) {
            findings.at(pointer).report(many.group(), many.group());
        }
        return alone;
    }

    private static Stream<String> names(Matcher forms) {
        return IntStream.rangeClosed(1, forms.groupCount())
                .mapToObj(forms::group)
                .map(name -> FORMS.getOrDefault(name.toUpperCase(Locale.ROOT), ""));
    }
}
