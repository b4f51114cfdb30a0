package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MAJOR;

import io.beianflow.check.Check;
import io.beianflow.check.Documents;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.intake.FilingPackage;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

@Rule(
        id = "public-text-thin",
        reason = "RJ-017",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "算法推荐管理规定第十六条；S0",
        since = "2026.1")
@Component
final class PublicTextThin implements Check {
    private static final int LEAST = 12;

    private final Documents documents;
    private final PublicContentIncomplete contents;

    PublicTextThin(Documents documents, PublicContentIncomplete contents) {
        this.documents = documents;
        this.contents = contents;
    }

    /** One that is blank or an excuse is the business of public-content-incomplete. */
    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        for (Prose.Read content : Prose.of(filing, documents, "public-content")) {
            Map<String, String> blocks = contents.blocks(content.text());
            for (String block : List.of("principle", "mechanism")) {
                String text = blocks.getOrDefault(block, "");
                if (!filing.isCancellation()
                        && text.length() < LEAST
                        && !text.isEmpty()
                        && !PublicContentIncomplete.isNothing(text)) {
                    content.place(findings).report(text, Label.of("public." + block), text.length());
                }
            }
        }
    }
}
