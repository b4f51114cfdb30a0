package io.beianflow.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.beianflow.filing.Filing;
import io.beianflow.filing.Track;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code filing.review_request}. */
@Repository
class ReviewRows {
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    ReviewRows(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Opens one part per group, numbered from 1 in the order of the map; group to reason. */
    void open(Filing filing, Track at, int cycle, Map<String, String> groups) {
        int number = 0;
        for (Map.Entry<String, String> group : groups.entrySet()) {
            number++;
            jdbc.sql("""
                    insert into filing.review_request (ref, company, track, stage, round, cycle, number, review_group, why)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            filing.ref(),
                            filing.company(),
                            at.name(),
                            at.stage().id(),
                            at.round(),
                            cycle,
                            number,
                            group.getKey(),
                            group.getValue())
                    .update();
        }
    }

    void answer(ReviewRequest request, String opinion, JsonNode comments, String reviewer) {
        jdbc.sql("""
                update filing.review_request set opinion = ?, reviewer = ?, comments = cast(? as jsonb), answered_at = ?
                where ref = ? and track = ? and stage = ? and round = ? and cycle = ? and number = ? and opinion is null""")
                .params(
                        opinion,
                        reviewer,
                        comments.toString(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        request.ref(),
                        request.track(),
                        request.stage(),
                        request.round(),
                        request.cycle(),
                        request.number())
                .update();
    }

    List<ReviewRequest> of(String ref) {
        return jdbc.sql("select * from filing.review_request where ref = ? order by id")
                .param(ref)
                .query((row, index) -> row(row))
                .list();
    }

    /** The parts of the newest cycle of the track's stage and round; empty before the first. */
    List<ReviewRequest> lastCycle(String ref, Track at) {
        return jdbc.sql("""
                select * from filing.review_request r where ref = :ref and track = :track and stage = :stage and round = :round
                    and cycle = (select max(cycle) from filing.review_request
                                 where ref = r.ref and track = r.track and stage = r.stage and round = r.round)
                order by number""")
                .param("ref", ref)
                .param("track", at.name())
                .param("stage", at.stage().id())
                .param("round", at.round())
                .query((row, index) -> row(row))
                .list();
    }

    private ReviewRequest row(ResultSet row) throws SQLException {
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
