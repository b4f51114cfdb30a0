package io.beianflow.check;

import io.beianflow.document.Document;
import io.beianflow.document.Page;
import io.beianflow.intake.FilingPackage;
import io.beianflow.intake.PackageMaterial;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Finds the self-assessment report of a package and reads its structure. */
@Component
public class Reports {
    static final String TYPE = "self-assessment-report";

    /** Fewer characters than this and no heading: a cover or a stamp, not a report. */
    private static final int LEAST = 200;

    private final Documents documents;
    private final MaterialContents contents;
    private final Supplier<ReportOutline> outline;

    public Reports(Documents documents, RulePack pack) {
        this.documents = documents;
        this.contents = new MaterialContents(documents, pack);
        this.outline = pack.each(ReportOutline::new);
    }

    /** Empty when there is none that can be read: absent, damaged, scanned, in truth another document, or not a filing that needs one. */
    public Optional<Report> of(FilingPackage filing) {
        for (int i = 0; i < filing.materials().size() && !filing.isCancellation(); i++) {
            PackageMaterial material = filing.materials().get(i);
            if (material.type().equals(TYPE) && contents.of(material, filing) == MaterialContents.Likeness.AS_NAMED) {
                Optional<Document> document = documents.of(material).filter(Reports::isText);
                if (document.isPresent()) {
                    Report report = outline.get().read("/materials/" + i + "/file", material.file(), document.get());
                    boolean something =
                            !report.parts().isEmpty() || report.head().length() >= LEAST;
                    return something ? Optional.of(report) : Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** A page or two may be scanned for signature and seal; of more nobody knows what they say. */
    private static boolean isText(Document document) {
        long scans = document.pages().stream().filter(Page::scan).count();
        return document.damage() == null
                && scans <= 2
                && scans * 3 <= document.pages().size();
    }
}
