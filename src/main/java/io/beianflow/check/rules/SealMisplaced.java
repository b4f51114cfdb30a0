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
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Rule(
        id = "seal-misplaced",
        reason = "RJ-063",
        severity = MINOR,
        target = "/materials/*/file",
        source = "S0：公章盖在单位名称和日期处；由人判断，本规则只提示",
        since = "2026.1")
@Component
final class SealMisplaced extends DocumentCheck {
    SealMisplaced(Documents documents) {
        super(documents);
    }

    private static final Set<String> SEALED = Set.of(
            "filing-commitment",
            "security-officer-commitment",
            "responsibility-statement",
            "self-assessment-report",
            "employment-proof");
    private static final Pattern BLOCK = Pattern.compile("盖章|公章|签章|单位名称\\(");
    /** Shares of the page's height. */
    private static final double TOP_OF_A_SCAN = 0.18;

    private static final double TOP = 0.3;
    /** Share of the lines after which a signature block is at the foot. */
    private static final double FOOT = 0.66;

    private static final int LINES = 16;

    @Override
    void inspect(PackageMaterial material, Document document, Findings.Place place) {
        List<Page> sealed = document.pages().stream()
                .filter(page -> page.look() != null && !page.look().seals().isEmpty())
                .toList();
        if (!SEALED.contains(material.type()) || sealed.isEmpty()) {
            return;
        }
        List<Integer> blocks = document.pages().stream()
                .filter(page -> BLOCK.matcher(Prose.plain(page.text())).find())
                .map(Page::number)
                .toList();
        // A block that runs over to the next page takes the seal with it.
        boolean elsewhere = !blocks.isEmpty()
                && sealed.stream()
                        .noneMatch(page -> blocks.contains(page.number()) || blocks.contains(page.number() - 1));
        // A last page of its own for signature and seal is short.
        boolean misplaced = elsewhere
                || sealed.stream()
                        .allMatch(page -> isAtTheTop(page)
                                && !(page.scan()
                                        && page.number() > 1
                                        && page.number() == document.pages().size()));
        if (misplaced) {
            place.onPage(sealed.get(0).number()).report(material.file(), Label.material(material.type()));
        }
    }

    private static boolean isAtTheTop(Page page) {
        Look look = Objects.requireNonNull(page.look());
        double lowest = look.seals().stream()
                .mapToDouble(seal -> seal.y() * look.width() / Math.max(1, look.height()))
                .max()
                .orElse(1);
        List<String> lines = Arrays.stream(page.text().split("\\R", -1))
                .map(Prose::plain)
                .filter(line -> !line.isEmpty())
                .toList();
        if (page.scan()) {
            return lowest < TOP_OF_A_SCAN;
        }
        int block = -1;
        for (int i = 0; i < lines.size(); i++) {
            block = BLOCK.matcher(lines.get(i)).find() ? i : block;
        }
        return lines.size() >= LINES && block >= FOOT * lines.size() && lowest < TOP;
    }
}
