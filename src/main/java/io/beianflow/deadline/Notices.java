package io.beianflow.deadline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.beianflow.audit.Trail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the people of a filing are told: by a timer that fired, or by a step with something to say. Shown on the filing's page. */
@Service
@Transactional
public class Notices {
    private static final TypeReference<Map<String, String>> ARGUMENTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final java.time.Clock clock;
    private final Trail trail;

    Notices(JdbcClient jdbc, ObjectMapper json, java.time.Clock clock, Trail trail) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * Tells a group something about a filing and writes it to the trail.
     *
     * @param kind such as {@code clock-expected}; its text is {@code notice.<kind>} of the messages
     * @param forGroup id of the group that should act
     * @param arguments fill the {@code {name}} places of the text; no personal data
     */
    public void raise(String ref, String kind, String forGroup, Map<String, String> arguments) {
        int added = jdbc.sql("""
                insert into filing.notice (ref, company, at, kind, for_group, arguments)
                select ref, company, :at, :kind, :forGroup, :arguments::jsonb from filing.filing where ref = :ref
                """)
                .param("ref", ref)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")))
                .param("kind", kind)
                .param("forGroup", forGroup)
                .param("arguments", written(arguments))
                .update();
        if (added == 0) {
            throw new IllegalStateException("There is no filing " + ref + " to raise a notice for");
        }
        trail.record(
                ref,
                "notice.raised",
                null,
                Map.of("kind", kind, "forGroup", forGroup, "arguments", Map.copyOf(arguments)));
    }

    /** All notices of a filing, newest first. */
    @Transactional(readOnly = true)
    public List<Notice> of(String ref) {
        return jdbc.sql("select * from filing.notice where ref = ? order by id desc")
                .param(ref)
                .query(this::notice)
                .list();
    }

    private Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getLong("id"),
                row.getString("ref"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("kind"),
                row.getString("for_group"),
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
