package io.beianflow.filing;

import io.beianflow.audit.Trail;
import io.beianflow.identity.Caller;
import io.beianflow.refusal.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All filings. Every call that names a filing checks that it belongs to a company of the caller. */
@Service
public class Filings {
    private static final int COUNT_BOUND = 1_000;

    private final FilingRows rows;
    private final Caller caller;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Filings(FilingRows rows, Caller caller, Trail trail, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** The filing; 404 when there is none or it belongs to another company. The engine's own threads see all. */
    @Transactional(readOnly = true)
    public Filing require(String ref) {
        return rows.find(ref)
                .filter(filing -> caller.mayActFor(filing.company()))
                .orElseThrow(() -> Refusal.notFound(ref));
    }

    /** One page of the caller's filings, without their tracks; the total is exact, with a text only up to 1,000. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public FilingPage page(FilingQuery query) {
        return caller.companies().isEmpty()
                ? new FilingPage(List.of(), query.page(), query.size(), 0, true)
                : rows.page(query, caller.companies(), COUNT_BOUND + 1);
    }

    /** Keeps the day the list is ordered by: the last day of the running clock that ends first, null when none runs. */
    @Transactional
    public void dueOn(String ref, @Nullable LocalDate day) {
        rows.dueOn(ref, day);
    }

    /** Keeps the version of the rule pack that the filing is judged by. */
    @Transactional
    public void rulePack(String ref, String version) {
        rows.rulePack(ref, version);
    }

    /** Takes the filing for this transaction: whoever else changes it waits. */
    @Transactional
    public Filing lock(String ref) {
        return rows.lock(ref)
                .filter(filing -> caller.mayActFor(filing.company()))
                .orElseThrow(() -> Refusal.notFound(ref));
    }

    /** Moves one track; stage, round and status of the filing follow. */
    @Transactional
    public Filing move(String ref, String track, UnaryOperator<Track> step) {
        Filing before = lock(ref);
        Track from = before.track(track).orElseGet(() -> Track.preparing(track));
        Filing after = before.with(step.apply(from));
        rows.update(after, clock.instant());
        recordMove(before, after);
        return after;
    }

    /** Ends the filing: filed, failed or not-required. */
    @Transactional
    public Filing end(String ref, Status end) {
        if (!end.isFinal()) {
            throw new IllegalArgumentException("'" + end.id() + "' does not end a filing");
        }
        Filing before = lock(ref);
        Filing after = before.ended(end);
        rows.update(after, clock.instant());
        recordMove(before, after);
        events.publishEvent(new FilingEnded(ref, end));
        return after;
    }

    /** Keeps the id the authority's system gave at submission; track is subject or algorithm. */
    @Transactional
    public void applicationId(String ref, String track, String id) {
        rows.applicationId(
                ref, Track.SUBJECT.equals(track) ? "subject_application_id" : "algorithm_application_id", id);
    }

    /** Keeps the number in its canonical form; 409 when another filing has it. */
    @Transactional
    public void filingNumber(String ref, String canonical) {
        Optional<String> holder = rows.holderOf(canonical).filter(other -> !other.equals(ref));
        if (holder.isPresent()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "filing-number-used", canonical);
        }
        rows.filingNumber(ref, canonical);
        trail.record(ref, "filing.number", null, Map.of("filingNumber", canonical));
    }

    private void recordMove(Filing before, Filing after) {
        Map<String, Object> from = place(before);
        Map<String, Object> to = place(after);
        if (!from.equals(to)) {
            trail.record(after.ref(), "filing.moved", from, to);
        }
    }

    private static Map<String, Object> place(Filing filing) {
        return Map.of(
                "status", filing.status().id(),
                "stage", filing.stage().id(),
                "round", filing.round());
    }
}
