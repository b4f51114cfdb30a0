package io.beianflow.check.rules;

import static io.beianflow.check.Severity.INFO;
import static io.beianflow.check.Severity.MAJOR;
import static io.beianflow.check.Severity.MINOR;

import io.beianflow.check.Archive;
import io.beianflow.check.Check;
import io.beianflow.check.ComparedText;
import io.beianflow.check.Documents;
import io.beianflow.check.Findings;
import io.beianflow.check.Label;
import io.beianflow.check.OfficialTemplate;
import io.beianflow.check.Rule;
import io.beianflow.check.RulePack;
import io.beianflow.check.Severity;
import io.beianflow.intake.FilingPackage;
import io.beianflow.similarity.Boilerplate;
import io.beianflow.similarity.Overlap;
import io.beianflow.similarity.Passage;
import io.beianflow.similarity.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Rule(
        id = "copied-from-earlier-filing",
        reason = "RJ-082",
        severity = MAJOR,
        target = "/materials/*/file",
        source = "S0：系统查重；须为原创，不得拼凑模板",
        since = "2026.1")
@Component
final class CopiedFromEarlierFiling implements Check {
    private static final int PASSAGES_SHOWN = 3;
    private static final int CHARACTERS_SHOWN = 60;

    private final Documents documents;
    private final Archive archive;
    private final RulePack pack;
    private final Boilerplate boilerplate;

    CopiedFromEarlierFiling(Documents documents, Archive archive, RulePack pack, OfficialTemplate template) {
        this.documents = documents;
        this.archive = archive;
        this.pack = pack;
        this.boilerplate = new Boilerplate(
                template.fingerprints(),
                pack.threshold("similar-common-filers"),
                pack.threshold("similar-common-percent"));
    }

    @Override
    public void inspect(FilingPackage filing, Findings findings) {
        if (filing.isCancellation() || archive.sources().size() == 0) {
            return;
        }
        for (ComparedText text : ComparedText.of(filing, documents::of)) {
            Overlap overlap = archive.sources()
                    .compare(
                            text.fingerprints(),
                            source -> archive.concerns(source, filing),
                            boilerplate,
                            pack.threshold("similar-piece-percent"));
            Severity severity = severity(text, overlap);
            if (severity != null) {
                report(filing, text, overlap, severity, findings);
            }
        }
    }

    /** Regulations of companies resemble each other by nature: a statement weighs less than a report. */
    private @Nullable Severity severity(ComparedText text, Overlap overlap) {
        int percent = overlap.percent();
        if (overlap.letters() < pack.threshold("similar-letters")) {
            return null;
        }
        boolean much = percent >= pack.threshold("similar-major-percent");
        if (text.type().equals(ComparedText.STATEMENT)) {
            return percent >= pack.threshold("similar-statement-percent") ? MINOR : much ? INFO : null;
        }
        // One paragraph taken as it was shows more than many phrases.
        boolean paragraph = overlap.passages().get(0).letters() >= pack.threshold("similar-paragraph-letters");
        boolean some = paragraph || percent >= pack.threshold("similar-minor-percent");
        return much ? MAJOR : some ? MINOR : null;
    }

    private static void report(
            FilingPackage filing, ComparedText text, Overlap overlap, Severity severity, Findings findings) {
        Passage longest = overlap.passages().get(0);
        ComparedText.Part part = text.partAt(longest.from());
        boolean data = text.type().equals(ComparedText.DATA);
        Findings.Place place = findings.at(part.pointer() == null ? text.pointer() : part.pointer())
                .as(severity);
        if (!data) {
            place.inFile(text.file()).about(text.type());
        }
        if (part.page() != null) {
            place.onPage(part.page());
        }
        Overlap.Share most = overlap.shares().get(0);
        place.report(
                quoted(text, longest),
                data ? Label.of("similar.data") : Label.material(text.type()),
                overlap.percent(),
                overlap.shares().size(),
                name(most.source(), filing),
                most.percent(),
                passage(text, overlap.passages(), 0),
                passage(text, overlap.passages(), 1),
                passage(text, overlap.passages(), 2),
                more(overlap.passages().size()));
    }

    /** Another company learns that its text exists elsewhere, never where. */
    private static Object name(Source source, FilingPackage filing) {
        FilingPackage.Origin origin = filing.origin();
        boolean known =
                source.company() == null || (origin != null && source.company().equals(origin.company()));
        return known ? Label.of("similar.source", source.filing(), source.file()) : Label.of("similar.foreign");
    }

    private static Label passage(ComparedText text, List<Passage> passages, int index) {
        if (index >= passages.size()) {
            return Label.of("similar.nothing");
        }
        Passage passage = passages.get(index);
        ComparedText.Part part = text.partAt(passage.from());
        String quoted = quoted(text, passage);
        if (part.page() != null) {
            return Label.of("similar.on-page", String.valueOf(part.page()), quoted);
        }
        return part.pointer() == null
                ? Label.of("similar.in-text", quoted)
                : Label.of("similar.in-field", part.pointer(), quoted);
    }

    private static Label more(int passages) {
        return passages > PASSAGES_SHOWN
                ? Label.of("similar.more", String.valueOf(passages))
                : Label.of("similar.nothing");
    }

    private static String quoted(ComparedText text, Passage passage) {
        String whole = text.text().substring(passage.from(), passage.to()).replaceAll("\\s+", "");
        return whole.length() <= CHARACTERS_SHOWN ? whole : whole.substring(0, CHARACTERS_SHOWN) + "…";
    }
}
