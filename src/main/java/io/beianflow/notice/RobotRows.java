package io.beianflow.notice;

import io.beianflow.content.Seal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code filing.notice_robot}. */
@Repository
class RobotRows {
    private final JdbcClient jdbc;
    private final Seal seal;

    RobotRows(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** Adds the robot or replaces it; keys that are null stay as they are. */
    void save(Robot robot, @Nullable String url, @Nullable String secret) {
        jdbc.sql("""
                insert into filing.notice_robot (id, company, kind, name, host, url, secret, categories, language, active,
                                                 changed_by, changed_at)
                values (:id, :company, :kind, :name, :host, :url, :secret, :categories, :language, :active, :by, :at)
                on conflict (id) do update
                set kind = excluded.kind, name = excluded.name, host = excluded.host, url = excluded.url,
                    secret = coalesce(excluded.secret, notice_robot.secret), categories = excluded.categories,
                    language = excluded.language, active = excluded.active, changed_by = excluded.changed_by,
                    changed_at = excluded.changed_at
                """)
                .param("id", robot.id())
                .param("company", robot.company())
                .param("kind", robot.kind().id())
                .param("name", robot.name())
                .param("host", robot.host())
                .param(
                        "url",
                        sealed(robot.id(), "url", url == null ? keys(robot.id()).url() : url))
                .param("secret", sealed(robot.id(), "secret", secret), Types.BINARY)
                .param(
                        "categories",
                        robot.categories().stream()
                                .map(NoticeCategory::id)
                                .sorted()
                                .toArray(String[]::new))
                .param("language", robot.language())
                .param("active", robot.active())
                .param("by", robot.changedBy())
                .param("at", robot.changedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Opens what is sealed; {@link NotDelivered} when the keyset no longer can. */
    RobotKeys keys(UUID id) {
        try {
            return opened(id);
        } catch (IllegalStateException sealedOtherwise) {
            throw new NotDelivered("keys-unreadable", "");
        }
    }

    private RobotKeys opened(UUID id) {
        return jdbc.sql("select url, secret from filing.notice_robot where id = ?")
                .param(id)
                .query((row, number) ->
                        new RobotKeys(open(id, "url", row.getBytes("url")), open(id, "secret", row.getBytes("secret"))))
                .single();
    }

    Optional<Robot> find(UUID id) {
        return jdbc.sql("select * from filing.notice_robot where id = ?")
                .param(id)
                .query(RobotRows::robot)
                .optional();
    }

    boolean isTaken(String company, String name, UUID except) {
        return jdbc.sql("select exists (select from filing.notice_robot where company = ? and name = ? and id <> ?)")
                .params(company, name, except)
                .query(Boolean.class)
                .single();
    }

    List<Robot> of(Collection<String> companies) {
        return jdbc.sql("select * from filing.notice_robot where company = any (?) order by company, name")
                .param(companies.toArray(new String[0]))
                .query(RobotRows::robot)
                .list();
    }

    /** Ids of those who want to be told about this. */
    List<String> listening(String company, NoticeCategory category) {
        return jdbc.sql("""
                select id::text from filing.notice_robot
                where company = ? and active and ? = any (categories) order by name
                """).params(company, category.id()).query(String.class).list();
    }

    private byte @Nullable [] sealed(UUID id, String column, @Nullable String plain) {
        return plain == null ? null : seal.seal(plain.getBytes(StandardCharsets.UTF_8), place(id, column));
    }

    private String open(UUID id, String column, byte @Nullable [] sealed) {
        return sealed == null ? "" : new String(seal.open(sealed, place(id, column)), StandardCharsets.UTF_8);
    }

    private static String place(UUID id, String column) {
        return "notice_robot:" + id + ":" + column;
    }

    private static Robot robot(ResultSet row, int number) throws SQLException {
        return new Robot(
                row.getObject("id", UUID.class),
                row.getString("company"),
                RobotKind.find(row.getString("kind")).orElseThrow(),
                row.getString("name"),
                row.getString("host"),
                Arrays.stream((String[]) row.getArray("categories").getArray())
                        .map(NoticeCategory::byId)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getString("language"),
                row.getBoolean("active"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
