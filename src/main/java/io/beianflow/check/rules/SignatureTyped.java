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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "signature-typed",
        reason = "RJ-065",
        severity = MINOR,
        target = "/materials/*/file",
        source = "S2：承诺书和报告由本人手写签名",
        since = "2026.1")
@Component
final class SignatureTyped extends DocumentCheck {
    SignatureTyped(Documents documents) {
        super(documents);
    }

    private static final Set<String> SIGNED =
            Set.of("filing-commitment", "security-officer-commitment", "self-assessment-report");
    private static final Pattern TYPED = Pattern.compile(
            "(?:承诺人|法定代表人|负责人|责任人|签字人|签署人)[^\\n:]{0,12}(?:签名|签字|签章)?[)）]?[ \\t]*:[ \\t]*([\\u4e00-\\u9fa5·]{2,4})[ \\t]*(?:\\(?(?:电子签名|代签|代)\\)?)?[ \\t]*$",
            Pattern.MULTILINE);
    private static final Pattern TO_BE_SIGNED = Pattern.compile("签名|签字|签章|签署|承诺人");

    /** A picture besides the seal may be the signature. */
    @Override
    void inspect(PackageMaterial material, Document document, Findings.Place place) {
        if (!SIGNED.contains(material.type()) || document.damage() != null) {
            return;
        }
        for (Page page : document.pages()) {
            Look look = page.look();
            int seals = look == null ? 0 : look.seals().size();
            Matcher typed = TYPED.matcher(Prose.normal(page.text()));
            while (!page.scan() && page.pictures() <= seals && typed.find()) {
                if (TO_BE_SIGNED.matcher(typed.group()).find()) {
                    place.onPage(page.number()).report(typed.group(1), Label.material(material.type()), typed.group(1));
                    return;
                }
            }
        }
    }
}
