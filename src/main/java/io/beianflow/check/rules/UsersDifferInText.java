package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Product;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Rule(
        id = "users-differ-in-text",
        reason = "RJ-070",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S0；产品月活等数据各材料一致",
        since = "2026.1")
@Component
final class UsersDifferInText implements Check {
    private static final Map<String, String> FORMS =
            Map.of("app", "APP|应用", "mini-program", "小程序", "website", "网站|网页", "public-account", "公众号|公众账号");
    private static final int FORECAST_FACTOR = 3;

    private final OwnTexts texts;
    private final DisplayForms forms;
    private final RulePack pack;

    UsersDifferInText(OwnTexts texts, DisplayForms forms, RulePack pack) {
        this.texts = texts;
        this.forms = forms;
        this.pack = pack;
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        // Figures of a product that the form lacks are the business of display-form-differs.
        if (!Users.arePossible(filing, pack) || forms.tellsOfMore(filing)) {
            return;
        }
        for (Sheet sheet : texts.sheets(filing)) {
            first(sheet.flat(), filing)
                    .ifPresent(figure -> sheet.in(findings).report(figure, sheet.label(), figure, filed(filing)));
        }
        OwnTexts.answers(filing).forEach((pointer, answer) -> first(answer, filing)
                .ifPresent(figure -> findings.at(pointer).report(figure, Label.of("form"), figure, filed(filing))));
    }

    private Optional<String> first(String flat, FilingPackage filing) {
        for (UserFigures.Figure figure : UserFigures.in(flat)) {
            String sentence = Flat.sentence(flat, figure.from(), figure.to());
            Set<Long> allowed = Users.of(figure.kind(), filing);
            if (allowed.isEmpty()
                    || AnyOf.of(pack.words("other-users")).matcher(sentence).find()
                    || isOfAnotherYear(sentence, filing)) {
                continue;
            }
            if (AnyOf.of(pack.words("forecast")).matcher(sentence).find()
                    ? allowed.stream().allMatch(users -> isFarFrom(users, figure))
                    : allowed.stream().noneMatch(figure::means)) {
                return Optional.of(figure.quoted());
            }
            Optional<String> part = figure.kind() == UserFigures.Kind.MAU ? part(sentence, filing) : Optional.empty();
            if (part.isPresent()) {
                return part;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> part(String sentence, FilingPackage filing) {
        for (Map.Entry<String, String> form : new TreeMap<>(FORMS).entrySet()) {
            Set<Long> users = filing.products().stream()
                    .filter(product -> form.getKey().equals(product.form()))
                    .map(Product::mau)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            Optional<String> wrong = UserFigures.byForm(sentence, form.getValue())
                    .map(found -> UserFigures.figure(UserFigures.Kind.MAU, found, 1))
                    .filter(figure -> !users.isEmpty() && users.stream().noneMatch(figure::means))
                    .filter(figure ->
                            !Users.of(UserFigures.Kind.DAU, filing).stream().anyMatch(figure::means)
                                    && !Users.of(UserFigures.Kind.TOTAL, filing).stream()
                                            .anyMatch(figure::means))
                    .map(UserFigures.Figure::quoted)
                    .findFirst();
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private static boolean isFarFrom(long users, UserFigures.Figure figure) {
        return users > 0
                && (figure.least().compareTo(BigDecimal.valueOf(users * FORECAST_FACTOR)) > 0
                        || figure.most()
                                        .multiply(BigDecimal.valueOf(FORECAST_FACTOR))
                                        .compareTo(BigDecimal.valueOf(users))
                                < 0);
    }

    /** UserFigures of an earlier year differ without a fault. */
    private static boolean isOfAnotherYear(String sentence, FilingPackage filing) {
        return Pattern.compile("(20\\d{2})年")
                .matcher(sentence)
                .results()
                .anyMatch(year ->
                        Integer.parseInt(year.group(1)) != filing.submitOn().getYear());
    }

    private static String filed(FilingPackage filing) {
        return filing.products().stream()
                .map(product -> Objects.toString(product.name(), "") + " " + Objects.toString(product.mau(), "—") + "/"
                        + Objects.toString(product.dau(), "—") + "/" + Objects.toString(product.totalUsers(), "—"))
                .collect(Collectors.joining("、"));
    }
}
