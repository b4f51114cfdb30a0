package io.beianflow.check.rules;

import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** In which forms the report says a service is shown: app, website, mini program, public account. */
@Component
final class DisplayForms {
    private static final Map<String, String> WORDS = Map.of(
            "app", "APP|应用程序|移动应用|手机应用|客户端",
            "website", "(?<!官方|公司|备案|政府|第三方)网站|网页|WEB|H5",
            "mini-program", "小程序",
            "public-account", "公众号|公众账号|服务号|订阅号");
    private static final Pattern STATED = Pattern.compile("(?:展示形态|产品形态|服务形态|服务形式|呈现形态)(?::|为|包括|有)+([^。;:]{1,60})");

    private final OwnTexts texts;

    DisplayForms(OwnTexts texts) {
        this.texts = texts;
    }

    /**
     * The forms the report names where they are not those of the form.
     *
     * @param sheet where the report names them
     */
    record Difference(Sheet sheet, Set<String> named, Set<String> filed) {}

    /** Whether the report tells of a product that the form lacks: then its numbers belong to that product. */
    boolean tellsOfMore(FilingPackage filing) {
        return difference(filing)
                .filter(difference -> !difference.filed().containsAll(difference.named()))
                .isPresent();
    }

    Optional<Difference> difference(FilingPackage filing) {
        Set<String> filed = new TreeSet<>();
        filing.products().forEach(product -> filed.add(Objects.toString(product.form(), "other")));
        List<Sheet> report = texts.sheets(filing, List.of("self-assessment-report"));
        // A supporter has no product; a scan says nothing; two forms in one row are the business of
        // product-of-two-forms.
        if (filed.isEmpty()
                || report.isEmpty()
                || filing.technicalService() != null
                || ProductOfTwoForms.isAnyOf(filing)) {
            return Optional.empty();
        }
        Set<String> stated = new TreeSet<>();
        Sheet where = null;
        for (Sheet sheet : report) {
            for (MatchResult form : STATED.matcher(sheet.flat()).results().toList()) {
                stated.addAll(forms(form.group(1)));
                where = where == null || !filed.containsAll(forms(form.group(1))) ? sheet : where;
            }
        }
        Set<String> named = where == null ? mentioned(filed, report) : stated;
        Sheet place = where == null ? report.get(0) : where;
        return named.isEmpty() || named.equals(withoutOther(filed))
                ? Optional.empty()
                : Optional.of(new Difference(place, named, filed));
    }

    /** Without a stated form: those of the form that the report never mentions are missing from it. */
    private static Set<String> mentioned(Set<String> filed, List<Sheet> report) {
        Set<String> mentioned = forms(OwnTexts.flat(report));
        mentioned.retainAll(filed);
        return mentioned;
    }

    private static Set<String> withoutOther(Set<String> filed) {
        Set<String> known = new TreeSet<>(filed);
        known.retainAll(WORDS.keySet());
        return known;
    }

    private static Set<String> forms(String flat) {
        Set<String> forms = new TreeSet<>();
        WORDS.forEach((form, words) -> {
            if (Pattern.compile(words, Pattern.CASE_INSENSITIVE).matcher(flat).find()) {
                forms.add(form);
            }
        });
        return forms;
    }
}
