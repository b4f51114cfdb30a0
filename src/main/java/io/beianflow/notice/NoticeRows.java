package io.beianflow.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code filing.notice}. */
@Repository
class NoticeRows {
    private static final TypeReference<Map<String, String>> ARGUMENTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    NoticeRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Empty when the filing has the event already, or does not exist. */
    Optional<Notice> add(
            String ref,
            Instant at,
            String event,
            String kind,
            Audience audience,
            String raisedBy,
            Map<String, String> arguments) {
        return jdbc.sql("""
                insert into filing.notice (ref, company, at, event, kind, for_groups, for_user, raised_by, arguments)
                select ref, company, :at, :event, :kind, :groups, :user, :raisedBy, :arguments::jsonb
                from filing.filing where ref = :ref
                on conflict (ref, event) do nothing
                returning *
                """)
                .param("ref", ref)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("event", event)
                .param("kind", kind)
                .param("groups", audience.groups().toArray(new String[0]))
                .param("user", audience.user())
                .param("raisedBy", raisedBy)
                .param("arguments", written(arguments))
                .query(this::notice)
                .optional();
    }

    boolean has(String ref, String event) {
        return jdbc.sql("select exists (select from filing.notice where ref = ? and event = ?)")
                .params(ref, event)
                .query(Boolean.class)
                .single();
    }

    Notice get(long id) {
        return jdbc.sql("select * from filing.notice where id = ?")
                .param(id)
                .query(this::notice)
                .optional()
                .orElseThrow(() -> new IllegalStateException("There is no notice " + id + " to deliver"));
    }

    List<Notice> of(String ref) {
        return jdbc.sql("select * from filing.notice where ref = ? order by id desc")
                .param(ref)
                .query(this::notice)
                .list();
    }

    List<Notice> told(String user, Collection<String> groups, Collection<String> companies, long offset, int limit) {
        return jdbc.sql("""
                select * from filing.notice
                where company = any (:companies) and raised_by <> :user and (for_user = :user or for_groups && cast(:groups as text[]))
                order by id desc offset :offset limit :limit
                """)
                .param("user", user)
                .param("groups", groups.toArray(new String[0]))
                .param("companies", companies.toArray(new String[0]))
                .param("offset", offset)
                .param("limit", limit)
                .query(this::notice)
                .list();
    }

    /** The lines of a digest, oldest first. */
    List<Notice> ofDigest(long digest) {
        return jdbc.sql("""
                select n.* from filing.notice_digest_line l join filing.notice n on n.id = l.notice
                where l.digest = ? order by n.id
                """).param(digest).query(this::notice).list();
    }

    private Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getLong("id"),
                row.getString("ref"),
                row.getString("company"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("event"),
                row.getString("kind"),
                List.of((String[]) row.getArray("for_groups").getArray()),
                row.getString("for_user"),
                row.getString("raised_by"),
                read(row.getString("arguments")));
    }

    private String written(Map<String, String> arguments) {
        try {
            return json.writeValueAsString(new TreeMap<>(arguments));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("arguments of a notice must be plain texts", e);
        }
    }

    private Map<String, String> read(String arguments) {
        try {
            return json.readValue(arguments, ARGUMENTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("filing.notice.arguments must be an object of texts", e);
        }
    }
}
