package io.beianflow.check;

import io.beianflow.intake.FilingPackage;
import io.beianflow.similarity.FingerprintIndex;
import io.beianflow.similarity.Source;

/** Earlier filings that a new one is compared with: those in a folder, or those that were sent from here. */
@FunctionalInterface
public interface Archive {
    FingerprintIndex sources();

    /** Whether the source is somebody else's and may be compared with this filing. */
    default boolean concerns(Source source, FilingPackage filing) {
        return !source.isOf(ComparedText.owners(filing));
    }
}
