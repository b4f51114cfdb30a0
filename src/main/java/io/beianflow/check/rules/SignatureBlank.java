package io.beianflow.check.rules;

import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Documents;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.Rule;
import io.beianflow.document.Document;
import io.beianflow.document.Look;
import io.beianflow.document.Page;
import io.beianflow.intake.PackageMaterial;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "signature-blank",
        reason = "RJ-065",
        severity = MINOR,
        target = "/materials/*/file",
        source = "S2：承诺书和报告由本人手写签名",
        since = "2026.1")
@Component
final class SignatureBlank extends DocumentCheck {
    private static final Set<String> SIGNED =
            Set.of("filing-commitment", "security-officer-commitment", "self-assessment-report");
    private static final Pattern PLACE =
            Pattern.compile("(?:签名|签字|签章)[)）]?[ \\t]*[:：]?[ \\t_]*(?:(?:待签|未签|空|无)[字名署]?)?[ \\t]*$", Pattern.MULTILINE);

    private static final Pattern SIGN = Pattern.compile("签名|签字|签章|签署");
    private static final int A_TITLE = 80;

    SignatureBlank(Documents documents) {
        super(documents);
    }

    /** A line to sign on with nothing beside it; a picture other than the seal may be the signature. */
    @Override
    void inspect(PackageMaterial material, Document document, Findings.Place place) {
        if (!SIGNED.contains(material.type()) || document.damage() != null) {
            return;
        }
        boolean pictured = document.pages().stream().anyMatch(page -> page.scan() || page.pictures() > 0);
        String whole = Prose.plain(document.text());
        // A letter that has no place to sign at all.
        if (!pictured && whole.length() > A_TITLE && !SIGN.matcher(whole).find()) {
            place.report(null, Label.material(material.type()));
            return;
        }
        for (Page page : document.pages()) {
            Look look = page.look();
            int seals = look == null ? 0 : look.seals().size();
            if (!page.scan()
                    && page.number() == document.pages().size()
                    && page.pictures() <= seals
                    && (page.pictures() == 0 || look != null)
                    && PLACE.matcher(Prose.normal(page.text())).find()) {
                place.onPage(page.number()).report(null, Label.material(material.type()));
                return;
            }
        }
    }
}
