package io.beianflow.check.rules;

import io.beianflow.check.Check;
import io.beianflow.check.Findings;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.Optional;

/** Looks in each document of our own for what should not have stayed in it; the first on the first page is enough. */
abstract class RemnantInDocument implements Check {
    private final OwnTexts texts;

    RemnantInDocument(OwnTexts texts) {
        this.texts = texts;
    }

    @Override
    public final void inspect(FilingPackage filing, Findings findings) {
        for (List<Sheet> document : texts.documents(filing)) {
            document.stream()
                    .filter(sheet -> remnant(sheet).isPresent())
                    .findFirst()
                    .ifPresent(sheet -> {
                        String remnant = remnant(sheet).orElseThrow();
                        sheet.in(findings).report(remnant, sheet.label(), remnant);
                    });
        }
    }

    abstract Optional<String> remnant(Sheet sheet);
}
