package io.beianflow.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code filing.clock_watch}. */
@Repository
class WatchRows {
    private final JdbcClient jdbc;

    WatchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ClockWatch.Armed> of(String ref) {
        return jdbc.sql("select * from filing.clock_watch where ref = ?")
                .param(ref)
                .query(WatchRows::armed)
                .list();
    }

    Optional<ClockWatch.Armed> find(long clock) {
        return jdbc.sql("select * from filing.clock_watch where clock = ?")
                .param(clock)
                .query(WatchRows::armed)
                .optional();
    }

    void add(Clock clock, String instance, Instant at) {
        jdbc.sql("insert into filing.clock_watch (clock, ref, instance, next_at) values (?, ?, ?, ?)")
                .params(clock.id(), clock.ref(), instance, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void arm(long clock, Instant at) {
        jdbc.sql("update filing.clock_watch set next_at = ? where clock = ?")
                .params(at.atOffset(ZoneOffset.UTC), clock)
                .update();
    }

    void remove(long clock) {
        jdbc.sql("delete from filing.clock_watch where clock = ?").param(clock).update();
    }

    private static ClockWatch.Armed armed(ResultSet row, int number) throws SQLException {
        return new ClockWatch.Armed(
                row.getLong("clock"),
                row.getString("instance"),
                row.getObject("next_at", OffsetDateTime.class).toInstant());
    }
}
