package io.beianflow.check;

import io.beianflow.filing.Filing;
import io.beianflow.filing.Filings;
import io.beianflow.material.Materials;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mock review of a stored filing, by its newest run and the one before. */
@Service
public class MockReviews {
    private final Filings filings;
    private final Materials materials;
    private final FilingChecks checks;
    private final MockReview review;

    MockReviews(Filings filings, Materials materials, FilingChecks checks, MockReview review) {
        this.filings = filings;
        this.materials = materials;
        this.checks = checks;
        this.review = review;
    }

    /** Empty before the first run; refuses who may not see the filing. */
    @Transactional(readOnly = true)
    public Optional<Readiness> of(String ref, Locale locale) {
        Filing filing = filings.require(ref);
        List<StoredReport> runs = checks.newest(ref, 2);
        if (runs.isEmpty()) {
            return Optional.empty();
        }
        Readiness.About about = new Readiness.About(ref, filing.algorithmName(), filing.subjectName());
        return Optional.of(review.of(
                about, typesByFile(ref), run(runs.get(0)), runs.size() > 1 ? run(runs.get(1)) : null, locale));
    }

    /** The type of each current document by its file name. */
    public Map<String, String> typesByFile(String ref) {
        return materials.current(ref).stream()
                .collect(Collectors.toMap(
                        version -> version.fileName(), version -> version.type().id(), (one, other) -> one));
    }

    private static MockReview.Run run(StoredReport stored) {
        return new MockReview.Run(stored.report(), stored.runAt());
    }
}
