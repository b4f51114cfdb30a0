package io.beianflow.check.rules;

import io.beianflow.check.RulePack;
import io.beianflow.identifier.IcpNumber;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.Product;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** ICP numbers in texts that the form does not have. */
@Component
final class IcpNumbers {
    private static final Pattern NUMBER =
            Pattern.compile("[\\u4e00-\\u9fa5]ICP[备证]\\d{6,12}号(?:-\\d{1,3}[AXK]?)?", Pattern.CASE_INSENSITIVE);
    /** Where the number of the product itself belongs; in other texts a wholly other number came with them. */
    private static final Set<String> FORMS = Set.of("self-assessment-report", "icp-proof", "public-content");

    private static final double ALIKE = 0.75;

    private final OwnTexts texts;
    private final DisplayForms forms;
    private final RulePack pack;

    IcpNumbers(OwnTexts texts, DisplayForms forms, RulePack pack) {
        this.texts = texts;
        this.forms = forms;
        this.pack = pack;
    }

    /**
     * A number that the form does not have.
     *
     * @param foreign whether it is nothing like ours
     */
    record Mention(Sheet sheet, String number, boolean foreign) {}

    static List<String> of(FilingPackage filing) {
        return filing.products().stream()
                .flatMap(product -> Stream.concat(
                        Stream.of(Objects.toString(product.icpNumber(), "")),
                        product.preLicences().stream()
                                .map(Product.Permit::number)
                                .map(number -> Objects.toString(number, ""))))
                .map(number -> Flat.of(number).toUpperCase(Locale.ROOT))
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
    }

    List<Mention> unknown(FilingPackage filing) {
        List<String> own = of(filing);
        List<Mention> unknown = new ArrayList<>();
        // A number of the wrong shape is the business of icp-number-shape.
        if (own.isEmpty()
                || own.stream().anyMatch(number -> IcpNumber.parse(number).isEmpty())) {
            return unknown;
        }
        List<String> types = new ArrayList<>(pack.words("own-documents"));
        types.add("icp-proof");
        Pattern ofOthers = AnyOf.of(pack.words("others-sentence"));
        // A number the form lacks is the business of icp-number-missing, a product it lacks of display-form-differs.
        boolean incomplete = forms.tellsOfMore(filing)
                || filing.products().stream().anyMatch(product -> Fields.isBlank(product.icpNumber()));
        Set<List<Object>> seen = new HashSet<>();
        for (Sheet sheet : texts.sheets(filing, types)) {
            Matcher found = NUMBER.matcher(sheet.flat());
            while (found.find()) {
                String number = found.group().toUpperCase(Locale.ROOT);
                if (!isOwn(number, own, incomplete)
                        && !ofOthers.matcher(Flat.near(sheet.flat(), found.start(), found.end()))
                                .find()
                        && seen.add(List.of(sheet.position(), number))) {
                    unknown.add(new Mention(sheet, number, isForeign(sheet, number, own)));
                }
            }
        }
        return unknown;
    }

    private static boolean isForeign(Sheet sheet, String number, List<String> own) {
        return !FORMS.contains(sheet.material().type())
                && own.stream().allMatch(known -> Flat.likeness(stem(number), stem(known)) < ALIKE);
    }

    /** The subject's number without the item counts as well; any item of it where the form lacks some. */
    private static boolean isOwn(String number, List<String> own, boolean incomplete) {
        return own.stream()
                .anyMatch(known -> known.equals(number)
                        || stem(known).equals(number)
                        || (incomplete && stem(known).equals(stem(number))));
    }

    private static String stem(String number) {
        return number.replaceFirst("-\\d{1,3}[AXK]?$", "");
    }
}
