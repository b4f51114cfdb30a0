package io.beianflow.review;

import com.fasterxml.jackson.databind.JsonNode;
import io.beianflow.audit.Trail;
import io.beianflow.deadline.Clock;
import io.beianflow.deadline.ClockKind;
import io.beianflow.deadline.Clocks;
import io.beianflow.filing.Contributions;
import io.beianflow.filing.Filing;
import io.beianflow.filing.Filings;
import io.beianflow.filing.Track;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cross-review (交叉审核): other eyes than the preparers' see everything before it goes out. */
@Service
public class CrossReviews {
    private final Filings filings;
    private final ReviewRows rows;
    private final ReviewerChoice choice;
    private final Contributions contributions;
    private final Clocks clocks;
    private final Trail trail;
    private final java.time.Clock now;

    CrossReviews(
            Filings filings,
            ReviewRows rows,
            ReviewerChoice choice,
            Contributions contributions,
            Clocks clocks,
            Trail trail,
            java.time.Clock now) {
        this.filings = filings;
        this.rows = rows;
        this.choice = choice;
        this.contributions = contributions;
        this.clocks = clocks;
        this.trail = trail;
        this.now = now;
    }

    /** Opens the next cycle for the track's stage and round and starts its clock. */
    @Transactional
    public Opened open(String ref, String track) {
        Filing filing = filings.lock(ref);
        Track at = filing.requireTrack(track);
        List<ReviewRequest> last = rows.lastCycle(ref, at);
        int cycle = last.isEmpty() ? 1 : last.get(0).cycle() + 1;
        Map<String, String> groups = choice.of(filing, at, last);
        rows.open(filing, at, cycle, groups);
        Clock clock = clocks.start(ref, ClockKind.CROSS_REVIEW, track, at.round(), LocalDate.now(now), null);
        trail.record(ref, "review.opened", null, Map.of("track", track, "cycle", cycle, "groups", groups.keySet()));
        return new Opened(groups.size(), clock);
    }

    /**
     * A cycle that was opened.
     *
     * @param count how many groups review
     */
    public record Opened(int count, Clock clock) {}

    /** The part of the current cycle with that number. */
    @Transactional(readOnly = true)
    public ReviewRequest request(String ref, String track, int number) {
        Track at = filings.require(ref).requireTrack(track);
        return rows.lastCycle(ref, at).stream()
                .filter(request -> request.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Filing " + ref + " has no review number " + number + " of track " + track));
    }

    /** Keeps a reviewer's opinion; comments are a list of {@code {target, text}}. */
    @Transactional
    public void answer(String ref, String track, int number, boolean approved, JsonNode comments, String reviewer) {
        ReviewRequest request = request(ref, track, number);
        rows.answer(request, approved ? "approved" : "returned", comments, reviewer);
        trail.record(
                ref,
                approved ? "review.approved" : "review.returned",
                null,
                Map.of("track", track, "group", request.group(), "comments", comments));
    }

    /** Ends the cycle and tells whether everybody approved. */
    @Transactional
    public boolean gather(String ref, String track) {
        Track at = filings.require(ref).requireTrack(track);
        clocks.end(ref, ClockKind.CROSS_REVIEW, track, LocalDate.now(now));
        return rows.lastCycle(ref, at).stream().allMatch(request -> "approved".equals(request.opinion()));
    }

    /** Who prepared what the task reviews and so must not review it. */
    @Transactional(readOnly = true)
    public Set<String> preparers(String ref, String track, String stage, int round) {
        return contributions.preparers(ref, track, stage, round);
    }

    /** Every part of every cycle, oldest first. */
    @Transactional(readOnly = true)
    public List<ReviewRequest> of(String ref) {
        return rows.of(ref);
    }
}
