package io.beianflow.identifier.web;

import io.beianflow.identifier.IcpNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Explains an ICP number, and what is wrong with one. */
class IcpReading {
    private final IdentifierTexts texts;

    IcpReading(IdentifierTexts texts) {
        this.texts = texts;
    }

    Identified read(String written, Locale locale) {
        return IcpNumber.parse(written)
                .map(number -> Identified.of(number.canonical(), parts(number, locale), List.of(), List.of()))
                .orElseGet(() -> Identified.wrongShape(texts.text(locale, "icp-shape")));
    }

    private Map<String, Object> parts(IcpNumber number, Locale locale) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("kind", number.kind().id());
        parts.put("kindName", texts.text(locale, "icp-kind." + number.kind().id()));
        parts.put("province", number.province());
        parts.put("number", number.number());
        parts.put("item", number.item());
        return parts;
    }
}
