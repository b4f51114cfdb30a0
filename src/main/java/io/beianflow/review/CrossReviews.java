package io.beianflow.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.beianflow.audit.Trail;
import io.beianflow.correction.CorrectionNotices;
import io.beianflow.deadline.Clock;
import io.beianflow.deadline.ClockKind;
import io.beianflow.deadline.Clocks;
import io.beianflow.filing.Contributions;
import io.beianflow.filing.Filing;
import io.beianflow.filing.FilingData;
import io.beianflow.filing.Filings;
import io.beianflow.filing.Track;
import io.beianflow.identity.Groups;
import io.beianflow.identity.Members;
import io.beianflow.process.DecisionTables;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cross-review (交叉审核): other eyes than the preparers' see everything before it goes out. */
@Service
public class CrossReviews {
    private static final List<String> SUBSTITUTES = List.of(Groups.LEGAL, Groups.TECH, Groups.SECURITY, Groups.PRODUCT);

    private final Filings filings;
    private final FilingData data;
    private final Contributions contributions;
    private final CorrectionNotices notices;
    private final DecisionTables tables;
    private final Clocks clocks;
    private final Members members;
    private final Trail trail;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final java.time.Clock now;

    CrossReviews(
            Filings filings,
            FilingData data,
            Contributions contributions,
            CorrectionNotices notices,
            DecisionTables tables,
            Clocks clocks,
            Members members,
            Trail trail,
            JdbcClient jdbc,
            ObjectMapper json,
            java.time.Clock now) {
        this.filings = filings;
        this.data = data;
        this.contributions = contributions;
        this.notices = notices;
        this.tables = tables;
        this.clocks = clocks;
        this.members = members;
        this.trail = trail;
        this.jdbc = jdbc;
        this.json = json;
        this.now = now;
    }

    /** Opens the next cycle for the track's stage and round and starts its clock. */
    @Transactional
    public Opened open(String ref, String track) {
        Filing filing = filings.lock(ref);
        Track at = filing.requireTrack(track);
        List<ReviewRequest> last = lastCycle(ref, track, at);
        int cycle = last.isEmpty() ? 1 : last.get(0).cycle() + 1;
        Map<String, String> groups = eligible(filing, at, wanted(filing, at, last));
        int number = 0;
        for (Map.Entry<String, String> group : groups.entrySet()) {
            number++;
            jdbc.sql("""
                    insert into filing.review_request (ref, company, track, stage, round, cycle, number, review_group, why)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            ref,
                            filing.company(),
                            track,
                            at.stage().id(),
                            at.round(),
                            cycle,
                            number,
                            group.getKey(),
                            group.getValue())
                    .update();
        }
        Clock clock = clocks.start(ref, ClockKind.CROSS_REVIEW, track, at.round(), LocalDate.now(now), null);
        trail.record(ref, "review.opened", null, Map.of("track", track, "cycle", cycle, "groups", groups.keySet()));
        return new Opened(number, clock);
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
        return lastCycle(ref, track, at).stream()
                .filter(request -> request.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Filing " + ref + " has no review number " + number + " of track " + track));
    }

    /** Keeps a reviewer's opinion; comments are a list of {@code {target, text}}. */
    @Transactional
    public void answer(String ref, String track, int number, boolean approved, JsonNode comments, String reviewer) {
        ReviewRequest request = request(ref, track, number);
        jdbc.sql("""
                update filing.review_request set opinion = ?, reviewer = ?, comments = cast(? as jsonb), answered_at = ?
                where ref = ? and track = ? and stage = ? and round = ? and cycle = ? and number = ? and opinion is null""")
                .params(
                        approved ? "approved" : "returned",
                        reviewer,
                        comments.toString(),
                        now.instant().atOffset(ZoneOffset.UTC),
                        ref,
                        track,
                        request.stage(),
                        request.round(),
                        request.cycle(),
                        number)
                .update();
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
        return lastCycle(ref, track, at).stream().allMatch(request -> "approved".equals(request.opinion()));
    }

    /** Who prepared what the task reviews and so must not review it. */
    @Transactional(readOnly = true)
    public Set<String> preparers(String ref, String track, String stage, int round) {
        return contributions.preparers(ref, track, stage, round);
    }

    /** Every part of every cycle, oldest first. */
    @Transactional(readOnly = true)
    public List<ReviewRequest> of(String ref) {
        return jdbc.sql("select * from filing.review_request where ref = ? order by id")
                .param(ref)
                .query((row, index) -> row(row))
                .list();
    }

    private List<ReviewRequest> lastCycle(String ref, String track, Track at) {
        return jdbc.sql("""
                select * from filing.review_request r where ref = :ref and track = :track and stage = :stage and round = :round
                    and cycle = (select max(cycle) from filing.review_request
                                 where ref = r.ref and track = r.track and stage = r.stage and round = r.round)
                order by number""")
                .param("ref", ref)
                .param("track", track)
                .param("stage", at.stage().id())
                .param("round", at.round())
                .query((row, index) -> row(row))
                .list();
    }

    /** Group to reason: those who returned last time; legal alone after the officer's return; else the decision table. */
    private Map<String, String> wanted(Filing filing, Track at, List<ReviewRequest> last) {
        Map<String, String> groups = new LinkedHashMap<>();
        last.stream()
                .filter(request -> "returned".equals(request.opinion()))
                .forEach(request -> groups.put(request.group(), request.why()));
        if (groups.isEmpty() && !last.isEmpty()) {
            last.stream()
                    .filter(request -> request.group().equals(Groups.LEGAL))
                    .forEach(request -> groups.put(request.group(), request.why()));
        }
        if (groups.isEmpty()) {
            tables.evaluate("reviewers", inputs(filing, at))
                    .forEach(match -> groups.put(String.valueOf(match.get("group")), String.valueOf(match.get("why"))));
        }
        return groups;
    }

    private Map<String, Object> inputs(Filing filing, Track at) {
        JsonNode content = data.impersonal(filing.ref());
        boolean correcting = at.correcting();
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("stage", correcting ? "correction" : at.name());
        inputs.put("category", filing.category());
        inputs.put("biometrics", content.at("/algorithm/data/biometrics").asBoolean(false));
        inputs.put(
                "thirdPartyModel",
                content.at("/algorithm/model/source").asText("").equals("third-party-api"));
        inputs.put(
                "legalAnswered",
                correcting && notices.answeredBy(filing.ref(), at.stage().id(), at.round(), Groups.LEGAL));
        return inputs;
    }

    /** Puts another group in the place of one whose every member prepared. */
    private Map<String, String> eligible(Filing filing, Track at, Map<String, String> wanted) {
        Set<String> preparers = preparers(filing.ref(), at.name(), at.stage().id(), at.round());
        Map<String, String> groups = new LinkedHashMap<>();
        wanted.forEach((group, why) -> groups.put(
                hasOtherEyes(group, filing.company(), preparers)
                        ? group
                        : substitute(filing.company(), preparers, wanted.keySet(), groups.keySet(), group),
                why));
        return groups;
    }

    private String substitute(
            String company, Set<String> preparers, Set<String> wanted, Set<String> chosen, String group) {
        List<String> others = new ArrayList<>(SUBSTITUTES);
        others.removeAll(wanted);
        others.removeAll(chosen);
        return others.stream()
                .filter(other -> hasOtherEyes(other, company, preparers))
                .findFirst()
                .orElse(group);
    }

    private boolean hasOtherEyes(String group, String company, Set<String> preparers) {
        return members.of(group, company).stream().anyMatch(person -> !preparers.contains(person));
    }

    private ReviewRequest row(java.sql.ResultSet row) throws java.sql.SQLException {
        OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        return new ReviewRequest(
                row.getString("ref"),
                row.getString("track"),
                row.getString("stage"),
                row.getInt("round"),
                row.getInt("cycle"),
                row.getInt("number"),
                row.getString("review_group"),
                row.getString("why"),
                row.getString("opinion"),
                row.getString("reviewer"),
                read(row.getString("comments")),
                answered == null ? null : answered.toInstant());
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Stored comments are not JSON", broken);
        }
    }
}
