package io.beianflow.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads trails and computes their hashes again. */
@Component
class TrailReader {
    private final JdbcClient database;
    private final ObjectMapper json;

    TrailReader(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    List<StoredLine> lines(String ref) {
        return database.sql("""
                        select ref, company, number, at, who, what, before, after, previous, hash
                        from filing.trail_entry where ref = ? order by number""").param(ref).query((row, index) -> line(row)).list();
    }

    /** The chain is compared line by line, then its end with the head, which gives away lines cut off at the end. */
    Verification verify(String ref) {
        List<StoredLine> lines = lines(ref);
        String previous = Line.NOTHING;
        long number = 0;
        for (StoredLine stored : lines) {
            number++;
            if (!stored.follows(number, previous)) {
                return new Verification(false, lines.size(), head(ref).orElse(Line.NOTHING), number);
            }
            previous = stored.storedHash();
        }
        String head = head(ref).orElse(Line.NOTHING);
        boolean intact = head.equals(previous);
        return new Verification(intact, lines.size(), head, intact ? null : number + 1);
    }

    private Optional<String> head(String ref) {
        return database.sql("select hash from filing.trail_head where ref = ?")
                .param(ref)
                .query(String.class)
                .optional();
    }

    Optional<Instant> lastAt() {
        return database.sql("select max(at) from filing.trail_head")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    private StoredLine line(ResultSet row) throws SQLException {
        TrailEntry entry = new TrailEntry(
                row.getTimestamp("at").toInstant(),
                row.getString("who"),
                row.getString("what"),
                tree(row.getString("before")),
                tree(row.getString("after")));
        Line line = new Line(
                row.getString("ref"),
                row.getString("company"),
                row.getLong("number"),
                entry,
                row.getString("previous"));
        return new StoredLine(line, row.getString("hash"));
    }

    private @Nullable JsonNode tree(@Nullable String text) {
        try {
            return text == null ? null : json.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the trail holds text that is not JSON", broken);
        }
    }
}
