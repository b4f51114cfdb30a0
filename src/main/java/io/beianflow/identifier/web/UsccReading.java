package io.beianflow.identifier.web;

import io.beianflow.identifier.Uscc;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Explains a credit code, and what is wrong with one. */
class UsccReading {
    private static final int LENGTH = 18;

    private final IdentifierTexts texts;

    UsccReading(IdentifierTexts texts) {
        this.texts = texts;
    }

    Identified read(String written, Locale locale) {
        return Uscc.parse(written)
                .map(code -> Identified.of(code.value(), parts(code), warnings(code, locale), errors(code, locale)))
                .orElseGet(() -> Identified.wrongShape(wrongShape(Uscc.normalise(written), locale)));
    }

    private static Map<String, Object> parts(Uscc code) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("authority", String.valueOf(code.authority()));
        parts.put("institutionClass", String.valueOf(code.institutionClass()));
        parts.put("division", code.division());
        parts.put("organisationCode", code.organisationCode());
        parts.put("checkCharacter", String.valueOf(code.checkCharacter()));
        parts.put("expectedCheckCharacter", String.valueOf(code.expectedCheckCharacter()));
        return parts;
    }

    private List<String> errors(Uscc code, Locale locale) {
        return code.isConsistent()
                ? List.of()
                : List.of(texts.text(
                        locale,
                        "uscc-check-character",
                        String.valueOf(code.expectedCheckCharacter()),
                        String.valueOf(code.checkCharacter())));
    }

    private List<String> warnings(Uscc code, Locale locale) {
        return code.isOrganisationCodeConsistent()
                ? List.of()
                : List.of(texts.text(
                        locale,
                        "uscc-organisation-code",
                        code.organisationCode(),
                        String.valueOf(code.expectedOrganisationCheckCharacter()),
                        String.valueOf(code.organisationCheckCharacter())));
    }

    private String wrongShape(String code, Locale locale) {
        OptionalInt foreign = IntStream.range(0, code.length())
                .filter(i -> !Uscc.allows(code.charAt(i)))
                .findFirst();
        if (code.length() != LENGTH || foreign.isEmpty()) {
            return texts.text(locale, "uscc-length", LENGTH, code.length());
        }
        int position = foreign.getAsInt();
        return texts.text(locale, "uscc-alphabet", position + 1, code.substring(position, position + 1));
    }
}
