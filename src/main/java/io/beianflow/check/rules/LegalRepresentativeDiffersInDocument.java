package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Rule(
        id = "legal-representative-differs-in-document",
        reason = "RJ-081",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S0；S2：各材料的法定代表人一致",
        since = "2026.1")
@Component
final class LegalRepresentativeDiffersInDocument extends StatedValue {
    private final PersonNames names;

    LegalRepresentativeDiffersInDocument(OwnTexts texts, PersonNames names) {
        super(texts);
        this.names = names;
    }

    @Override
    @Nullable
    String expected(FilingPackage filing) {
        return filing.subject().legalRepresentative().name();
    }

    @Override
    List<String> stated(Sheet sheet, String expected, FilingPackage filing) {
        return names.after("(?:法定代表人|法人代表)", sheet).stream()
                .filter(name -> !Names.same(name, expected))
                .toList();
    }
}
