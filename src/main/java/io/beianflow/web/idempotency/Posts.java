package io.beianflow.web.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of POSTs and their answers. */
@Component
class Posts {
    private static final Duration KEPT = Duration.ofDays(7);
    /** Longer than any request takes: a row this old without an answer belongs to a node that has died. */
    private static final Duration LONGEST_REQUEST = Duration.ofMinutes(10);

    /** Not the clock of the filings: a simulated day that passes at once must not let a request begin twice. */
    private static final Clock MACHINE = Clock.systemUTC();

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final JdbcClient database;
    private final ObjectMapper json;

    Posts(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Whether this POST is the first of its key and is to be carried out now. */
    boolean begin(Post post) {
        OffsetDateTime now = now();
        return database.sql("""
                        insert into filing.idempotent_post as known (caller, key, address, at) values (?, ?, ?, ?)
                        on conflict (caller, key) do update
                        set address = excluded.address, at = excluded.at, status = null, headers = null, body = null
                        where known.at < ? or (known.status is null and known.at < ?)""")
                        .params(
                                post.caller(),
                                post.key(),
                                post.address(),
                                now,
                                now.minus(KEPT),
                                now.minus(LONGEST_REQUEST))
                        .update()
                == 1;
    }

    void finish(Post post, StoredAnswer answer) {
        database.sql(
                        "update filing.idempotent_post set status = ?, headers = ?::jsonb, body = ? where caller = ? and key = ?")
                .params(answer.status(), write(answer.headers()), answer.bytes(), post.caller(), post.key())
                .update();
    }

    /** The sender may try again: nothing worth repeating was answered. */
    void forget(Post post) {
        database.sql("delete from filing.idempotent_post where caller = ? and key = ?")
                .params(post.caller(), post.key())
                .update();
    }

    /** The address a key was first used for. */
    Optional<String> address(Post post) {
        return database.sql("select address from filing.idempotent_post where caller = ? and key = ?")
                .params(post.caller(), post.key())
                .query(String.class)
                .optional();
    }

    Optional<StoredAnswer> answer(Post post) {
        return database.sql("""
                        select status, headers, body from filing.idempotent_post
                        where caller = ? and key = ? and status is not null""")
                .params(post.caller(), post.key())
                .query((row, index) -> answer(row))
                .optional();
    }

    /** Removes what no one will ask for any more. */
    void removeOld() {
        database.sql("delete from filing.idempotent_post where at < ?")
                .param(now().minus(KEPT))
                .update();
    }

    private StoredAnswer answer(ResultSet row) throws SQLException {
        return new StoredAnswer(
                row.getInt("status"), read(row.getString("headers")), ByteBuffer.wrap(row.getBytes("body")));
    }

    private OffsetDateTime now() {
        return MACHINE.instant().atOffset(ZoneOffset.UTC);
    }

    private String write(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, String> read(@Nullable String headers) {
        try {
            return json.readValue(headers == null ? "{}" : headers, HEADERS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
