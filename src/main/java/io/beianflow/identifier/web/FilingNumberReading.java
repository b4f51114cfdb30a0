package io.beianflow.identifier.web;

import io.beianflow.identifier.FilingNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Explains a filing number, and what is wrong with one. */
class FilingNumberReading {
    /** Numbers of generative AI services read like Beijing-YunQue-20230821: another procedure. */
    private static final Pattern GENERATIVE_SERVICE = Pattern.compile("\\s*[A-Za-z]+-[A-Za-z0-9]+-[0-9]{8,}.*");

    private final IdentifierTexts texts;

    FilingNumberReading(IdentifierTexts texts) {
        this.texts = texts;
    }

    Identified read(String written, Locale locale) {
        return FilingNumber.parse(written)
                .map(number -> Identified.of(number.canonical(), parts(number), warnings(number, locale), List.of()))
                .orElseGet(() -> Identified.wrongShape(texts.text(
                        locale,
                        GENERATIVE_SERVICE.matcher(written).matches()
                                ? "filing-number-generative-service"
                                : "filing-number-shape")));
    }

    private static Map<String, Object> parts(FilingNumber number) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("division", number.division());
        parts.put("subjectNumber", number.subjectNumber());
        parts.put("category", number.category());
        parts.put("year", number.year());
        parts.put("runningNumber", number.runningNumber());
        parts.put("checkDigit", String.valueOf(number.checkDigit()));
        parts.put("expectedCheckDigit", String.valueOf(number.expectedCheckDigit()));
        return parts;
    }

    private List<String> warnings(FilingNumber number, Locale locale) {
        return number.isConsistent()
                ? List.of()
                : List.of(texts.text(
                        locale,
                        "filing-number-check-digit",
                        String.valueOf(number.expectedCheckDigit()),
                        String.valueOf(number.checkDigit())));
    }
}
