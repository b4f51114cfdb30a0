package io.beianflow.check.web;

import io.beianflow.check.FindingView;
import io.beianflow.check.KeptPack;
import io.beianflow.check.Pack;
import io.beianflow.check.PackDifference;
import io.beianflow.check.PackMoves;
import io.beianflow.check.ReportTexts;
import io.beianflow.check.RulePacks;
import io.beianflow.refusal.Problem;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rule packs there are, the one a filing keeps, and the way to another. */
@RestController
class RulePackApi {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final RulePacks packs;
    private final PackMoves moves;
    private final ReportTexts reports;
    private final MessageSource texts;

    RulePackApi(RulePacks packs, PackMoves moves, ReportTexts reports, MessageSource texts) {
        this.packs = packs;
        this.moves = moves;
        this.reports = reports;
        this.texts = texts;
    }

    /** @param faults what keeps the newest files of the house from being taken, with file, line and remedy */
    record Shelf(List<PackView> packs, List<Map<String, String>> faults) {}

    record PackView(
            String version,
            @Nullable String base,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean own,
            List<String> regions) {
        static PackView of(Pack pack) {
            return new PackView(
                    pack.version(),
                    pack.base(),
                    pack.from(),
                    pack.to(),
                    pack.own(),
                    List.copyOf(pack.regions().keySet()));
        }
    }

    record Kept(String version, String fingerprint, String keptBy, OffsetDateTime keptAt, List<String> choices) {}

    record Difference(
            String from,
            String to,
            String fingerprint,
            List<PackDifference.RuleChange> rules,
            List<PackDifference.SettingChange> settings,
            List<FindingView> appearing,
            List<FindingView> disappearing) {}

    /** Where to go, and the fingerprint of the pack as the difference showed it. */
    record Move(@Nullable String to, @Nullable String fingerprint) {}

    @GetMapping("/api/rule-packs")
    Shelf shelf(Locale locale) {
        return new Shelf(
                packs.all().stream().map(PackView::of).toList(),
                Problem.of(packs.broken(), texts, locale).errors());
    }

    @GetMapping("/api/filings/{ref}/rule-pack")
    Kept kept(@PathVariable String ref) {
        return view(moves.kept(ref));
    }

    @GetMapping("/api/filings/{ref}/rule-pack/difference")
    Difference difference(
            @PathVariable String ref, @RequestParam(required = false) @Nullable String to, Locale locale) {
        PackDifference difference = moves.difference(ref, to);
        return new Difference(
                difference.from().pack().version(),
                difference.to().version(),
                difference.fingerprint(),
                difference.rules(),
                difference.settings(),
                difference.appearing().stream()
                        .map(finding -> reports.words(finding, locale))
                        .toList(),
                difference.disappearing().stream()
                        .map(finding -> reports.words(finding, locale))
                        .toList());
    }

    @PostMapping("/api/filings/{ref}/rule-pack")
    Kept move(@PathVariable String ref, @RequestBody Move move) {
        return view(moves.move(ref, move.to(), move.fingerprint()));
    }

    private Kept view(KeptPack kept) {
        return new Kept(
                kept.pack().version(),
                kept.fingerprint(),
                kept.keptBy(),
                kept.keptAt().atZone(ZONE).toOffsetDateTime(),
                moves.choices(kept).stream().map(Pack::version).toList());
    }
}
