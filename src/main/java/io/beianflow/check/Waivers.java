package io.beianflow.check;

import io.beianflow.audit.Trail;
import io.beianflow.filing.Filing;
import io.beianflow.filing.Filings;
import io.beianflow.identity.Caller;
import io.beianflow.identity.Groups;
import io.beianflow.intake.FilingPackage;
import io.beianflow.refusal.Fault;
import io.beianflow.refusal.Refusal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Waivers (豁免): one person says why a finding may pass and until when, a second one confirms. Never for a blocker that the law demands.
 * Every step is in the trail and runs the checks again.
 */
@Service
public class Waivers {
    /** Who may be the second person. */
    private static final Set<String> CONFIRMING = Set.of(Groups.LEGAL, Groups.SECURITY, Groups.OFFICER, Groups.MANAGER);

    private static final int LONGEST_REASON = 2000;

    private final Filings filings;
    private final FilingPackages packages;
    private final FilingChecks checks;
    private final WaiverRows rows;
    private final RulePack pack;
    private final Trail trail;
    private final Caller caller;
    private final Clock clock;

    Waivers(
            Filings filings,
            FilingPackages packages,
            FilingChecks checks,
            WaiverRows rows,
            RulePack pack,
            Trail trail,
            Caller caller,
            Clock clock) {
        this.filings = filings;
        this.packages = packages;
        this.checks = checks;
        this.rows = rows;
        this.pack = pack;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    /** What is to be waived, as the report shows it; a null value means whatever was found at that place. */
    public record Wish(
            @Nullable String rule,
            @Nullable String target,
            @Nullable String file,
            @Nullable String value,
            @Nullable String why,
            @Nullable String until) {}

    /** Every waiver of a filing, oldest first. Whoever calls has checked access to the filing. */
    @Transactional(readOnly = true)
    public List<Waiver> of(String ref) {
        return rows.of(ref);
    }

    /** Whether the caller may be somebody's second person. */
    public boolean mayConfirm() {
        return caller.groups().stream().anyMatch(CONFIRMING::contains);
    }

    /** The last day a waiver can hold that is asked for today. */
    public LocalDate latest() {
        return LocalDate.now(clock).plusDays(pack.threshold("waiver-days"));
    }

    /** Whether two people can let the finding pass. */
    public static boolean isPossibleFor(Finding finding) {
        return !Law.demands(finding.severity(), finding.source());
    }

    /**
     * Asks for a waiver in the caller's name.
     *
     * @throws Refusal 422 without reason or with a wrong day, or for a blocker of the law; 409 when the checks do not find it now, or it is
     *     waived already
     */
    @Transactional
    public Waiver ask(String ref, Wish wish) {
        Filing filing = open(ref);
        requireGroup(caller.groups().stream().anyMatch(Groups.FILING::contains));
        LocalDate until = until(wish.until());
        String why = why(wish.why());
        try (FilingPackage source = packages.of(ref)) {
            Finding finding = checks.inspect(filing, source).findings().stream()
                    .filter(found -> isMeant(found, wish))
                    .findFirst()
                    .orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT, "waiver-finding-gone"));
            if (!isPossibleFor(finding)) {
                throw Refusal.invalid(List.of(Fault.at("/rule", "waiver-of-law", finding.source())));
            }
            String mark = WaiverMark.of(finding, source);
            if (rows.of(ref).stream()
                    .anyMatch(one -> one.isOpen(today()) && one.mark().equals(mark))) {
                throw Refusal.of(Refusal.Kind.CONFLICT, "waiver-twice");
            }
            long id = rows.insert(filing, finding, mark, why, until, caller.id());
            Waiver asked = require(ref, id);
            trail.record(
                    ref,
                    "waiver.asked",
                    null,
                    Map.of("waiver", id, "rule", finding.rule(), "why", why, "until", until.toString()));
            return asked;
        }
    }

    /**
     * Confirms in the caller's name.
     *
     * @throws Refusal 403 for whoever asked for it and outside legal, security, officer and manager; 409 when it no longer waits
     */
    @Transactional
    public Waiver confirm(String ref, long id) {
        open(ref);
        Waiver waiver = require(ref, id);
        requireGroup(mayConfirm());
        if (waiver.askedBy().equals(caller.id())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "waiver-needs-other-eyes");
        }
        if (waiver.state(today()) != Waiver.State.ASKED) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "waiver-not-waiting");
        }
        rows.confirm(id, caller.id());
        trail.record(ref, "waiver.confirmed", null, Map.of("waiver", id, "rule", waiver.rule()));
        checks.again(ref);
        return require(ref, id);
    }

    /** Ends a waiver before its time: whoever asked for it, or who may confirm. */
    @Transactional
    public Waiver withdraw(String ref, long id) {
        open(ref);
        Waiver waiver = require(ref, id);
        requireGroup(mayConfirm() || waiver.askedBy().equals(caller.id()));
        if (!waiver.isOpen(today())) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "waiver-ended");
        }
        rows.withdraw(id, caller.id());
        trail.record(ref, "waiver.withdrawn", null, Map.of("waiver", id, "rule", waiver.rule()));
        if (waiver.confirmedBy() != null) {
            checks.again(ref);
        }
        return require(ref, id);
    }

    private Waiver require(String ref, long id) {
        return rows.of(ref).stream()
                .filter(waiver -> waiver.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(ref + "/waivers/" + id));
    }

    private Filing open(String ref) {
        Filing filing = filings.lock(ref);
        if (filing.status().isFinal()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "waiver-filing-ended");
        }
        return filing;
    }

    private static void requireGroup(boolean allowed) {
        if (!allowed) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "waiver-not-yours");
        }
    }

    private static boolean isMeant(Finding found, Wish wish) {
        return found.rule().equals(wish.rule())
                && Objects.equals(found.target(), wish.target())
                && Objects.equals(found.file(), wish.file())
                && (wish.value() == null || lines(wish.value()).equals(lines(String.valueOf(found.value()))));
    }

    /** A browser ends lines its own way. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }

    private static String why(@Nullable String written) {
        if (written == null || written.isBlank()) {
            throw Refusal.invalid(List.of(Fault.at("/why", "waiver-why")));
        }
        if (written.length() > LONGEST_REASON) {
            throw Refusal.invalid(List.of(Fault.at("/why", "waiver-why-long", String.valueOf(LONGEST_REASON))));
        }
        return Masked.residentIds(written.strip());
    }

    private LocalDate until(@Nullable String written) {
        LocalDate day = day(written);
        if (day == null || day.isBefore(today()) || day.isAfter(latest())) {
            throw Refusal.invalid(List.of(Fault.at("/until", "waiver-until", today().toString(), latest().toString())));
        }
        return day;
    }

    private static @Nullable LocalDate day(@Nullable String written) {
        try {
            return written == null ? null : LocalDate.parse(written.strip());
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
