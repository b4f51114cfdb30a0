package io.beianflow.pages;

import com.fasterxml.jackson.databind.JsonNode;
import io.beianflow.check.DraftChecks;
import io.beianflow.check.FilingChecks;
import io.beianflow.check.FindingView;
import io.beianflow.check.MockReview;
import io.beianflow.check.MockReviews;
import io.beianflow.check.Readiness;
import io.beianflow.check.ReportTexts;
import io.beianflow.check.ReportView;
import io.beianflow.filing.FilingData;
import io.beianflow.material.MaterialSlot;
import io.beianflow.material.MaterialVersion;
import io.beianflow.material.Materials;
import io.beianflow.pages.data.DataSheet;
import io.beianflow.pages.data.DataSheets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** What reviewers, authors and readers of a filing look at alike: data, documents, findings. */
@Component
public class Exhibits {
    private final FilingChecks checks;
    private final DraftChecks drafts;
    private final MockReviews reviews;
    private final MockReview review;
    private final ReportTexts reports;
    private final Materials materials;
    private final FilingData data;
    private final DataSheets sheets;
    private final MessageSource texts;

    Exhibits(
            FilingChecks checks,
            DraftChecks drafts,
            MockReviews reviews,
            MockReview review,
            ReportTexts reports,
            Materials materials,
            FilingData data,
            DataSheets sheets,
            MessageSource texts) {
        this.checks = checks;
        this.drafts = drafts;
        this.reviews = reviews;
        this.review = review;
        this.reports = reports;
        this.materials = materials;
        this.data = data;
        this.sheets = sheets;
        this.texts = texts;
    }

    /**
     * The newest findings in words.
     *
     * @param at by JSON pointer, for those that are about one field
     */
    public record Findings(
            @Nullable ReportView report, @Nullable Instant runAt, Map<String, List<FindingView>> at) {
        public Findings {
            at = Map.copyOf(at);
        }

        /** Those of one severity. */
        public List<FindingView> of(String severity) {
            return report == null
                    ? List.of()
                    : report.findings().stream()
                            .filter(finding -> finding.severity().code().equals(severity))
                            .toList();
        }

        /** Those about a field. */
        public List<FindingView> at(String pointer) {
            return at.getOrDefault(pointer, List.of());
        }

        /** How many are about a field in this part. */
        public long under(String pointer) {
            return at.entrySet().stream()
                    .filter(entry ->
                            entry.getKey().equals(pointer) || entry.getKey().startsWith(pointer + "/"))
                    .mapToLong(entry -> entry.getValue().size())
                    .sum();
        }

        /** Those about a document of that name. */
        public List<FindingView> in(String file) {
            return report == null
                    ? List.of()
                    : report.findings().stream()
                            .filter(finding -> file.equals(finding.file()))
                            .toList();
        }
    }

    /** Findings of the newest run; empty before the first. Whoever calls has checked access to the filing. */
    public Findings findings(String ref, Locale locale) {
        return checks.latest(ref)
                .map(stored -> {
                    ReportView report = reports.words(stored.report(), locale);
                    return new Findings(report, stored.runAt(), byPointer(report.findings()));
                })
                .orElseGet(() -> new Findings(null, null, Map.of()));
    }

    /**
     * The newest findings, but beside the fields what the quick rules say about these values now.
     *
     * @throws io.beianflow.refusal.Refusal 422 when the values break the package schema
     */
    public Findings findings(String ref, JsonNode values, Locale locale) {
        Findings newest = findings(ref, locale);
        return new Findings(newest.report(), newest.runAt(), byPointer(drafts.of(ref, values, locale)));
    }

    /** The newest findings by the group that puts them right. */
    public List<Readiness.Todo> todo(String ref, Findings findings, Locale locale) {
        return findings.report() == null
                ? List.of()
                : review.todo(findings.report().findings(), reviews.typesByFile(ref), locale);
    }

    /** What only people can judge, with what the rules say about it. */
    public List<Readiness.Question> checklist(Findings findings, Locale locale) {
        return review.checklist(
                findings.report() == null ? List.of() : findings.report().findings(), locale);
    }

    private static Map<String, List<FindingView>> byPointer(List<FindingView> findings) {
        return findings.stream()
                .filter(finding -> finding.target() != null)
                .collect(Collectors.groupingBy(
                        finding -> String.valueOf(finding.target()), LinkedHashMap::new, Collectors.toList()));
    }

    /** Where the current version of each document opens, by its file name. */
    public Map<String, String> links(String ref) {
        Map<String, String> links = new LinkedHashMap<>();
        for (MaterialVersion version : materials.current(ref)) {
            links.putIfAbsent(
                    version.fileName(),
                    UriComponentsBuilder.fromPath("/api/filings/{ref}/materials/{type}/versions/{number}")
                            .queryParamIfPresent("product", Optional.ofNullable(version.product()))
                            .queryParamIfPresent("name", Optional.ofNullable(version.name()))
                            .queryParam("inline", true)
                            .buildAndExpand(ref, version.type().id(), version.version())
                            .encode()
                            .toUriString());
        }
        return links;
    }

    public List<MaterialSlot> materials(String ref) {
        return materials.slots(ref);
    }

    /** The data to read, ID numbers and phones masked. */
    public List<DataSheet> data(String ref, Locale locale) {
        return sheets.of(data.masked(ref), new Words(texts, locale));
    }
}
