package io.beianflow.deadline;

import io.beianflow.calendar.Due;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code filing.clock} and {@code filing.clock_pause}. */
@Repository
class ClockRows {
    private final JdbcClient jdbc;

    ClockRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Clock add(Clock clock) {
        return jdbc.sql("""
                insert into filing.clock (ref, company, clock, about, party, round, started_on, earliest_on, expected_on,
                                          latest_on, working_days, provisional)
                select ref, company, :clock, :about, :party, :round, :startedOn, :earliestOn, :expectedOn,
                       :latestOn, :workingDays, :provisional
                from filing.filing where ref = :ref
                returning *
                """)
                .param("ref", clock.ref())
                .param("clock", clock.kind().id())
                .param("about", clock.about())
                .param("party", clock.party().id())
                .param("round", clock.round())
                .param("startedOn", clock.startedOn())
                .param("earliestOn", clock.earliestOn(), Types.DATE)
                .param("expectedOn", clock.expectedOn(), Types.DATE)
                .param("latestOn", clock.latestOn())
                .param("workingDays", clock.workingDays())
                .param("provisional", clock.provisional())
                .query(ClockRows::clock)
                .optional()
                .orElseThrow(
                        () -> new IllegalStateException("There is no filing " + clock.ref() + " to start a clock for"));
    }

    /** Locks the row: two steps that end at the same moment must not both move it. */
    Optional<Clock> open(String ref, ClockKind kind, String about) {
        return jdbc.sql("""
                select * from filing.clock where ref = ? and clock = ? and about = ? and ended_on is null for update
                """)
                .params(ref, kind.id(), about)
                .query(ClockRows::clock)
                .optional();
    }

    Optional<Clock> open(String ref, ClockKind kind) {
        return jdbc.sql("""
                select * from filing.clock where ref = ? and clock = ? and ended_on is null order by latest_on, id limit 1
                """).params(ref, kind.id()).query(ClockRows::clock).optional();
    }

    List<Clock> of(String ref) {
        return jdbc.sql("select * from filing.clock where ref = ? order by id")
                .param(ref)
                .query(ClockRows::clock)
                .list();
    }

    void pause(Clock clock, LocalDate on, String reason) {
        jdbc.sql("update filing.clock set paused_on = ?, reason = ? where id = ?")
                .params(on, reason, clock.id())
                .update();
        jdbc.sql("""
                insert into filing.clock_pause (clock, ref, company, paused_on, reason)
                select id, ref, company, paused_on, reason from filing.clock where id = ?
                """).param(clock.id()).update();
    }

    Clock goOn(
            Clock clock,
            LocalDate on,
            @Nullable LocalDate earliestOn,
            @Nullable LocalDate expectedOn,
            Due latest,
            int workingDays) {
        jdbc.sql("update filing.clock_pause set resumed_on = ? where clock = ? and resumed_on is null")
                .params(on, clock.id())
                .update();
        return jdbc.sql("""
                update filing.clock
                set paused_on = null, reason = null, earliest_on = :earliestOn, expected_on = :expectedOn, latest_on = :latestOn,
                    working_days = :workingDays, provisional = :provisional
                where id = :id
                returning *
                """)
                .param("earliestOn", earliestOn, Types.DATE)
                .param("expectedOn", expectedOn, Types.DATE)
                .param("latestOn", latest.due())
                .param("workingDays", workingDays)
                .param("provisional", latest.provisional())
                .param("id", clock.id())
                .query(ClockRows::clock)
                .single();
    }

    void end(String ref, ClockKind kind, LocalDate on) {
        jdbc.sql("update filing.clock set ended_on = ? where ref = ? and clock = ? and ended_on is null")
                .params(on, ref, kind.id())
                .update();
    }

    void end(String ref, ClockKind kind, String about, LocalDate on) {
        jdbc.sql("update filing.clock set ended_on = ? where ref = ? and clock = ? and about = ? and ended_on is null")
                .params(on, ref, kind.id(), about)
                .update();
    }

    void endAll(String ref, LocalDate on) {
        jdbc.sql("update filing.clock set ended_on = ? where ref = ? and ended_on is null")
                .params(on, ref)
                .update();
    }

    /** The earliest last day of the clocks that run. */
    Optional<LocalDate> nextDue(String ref) {
        return jdbc.sql("""
                select latest_on from filing.clock where ref = ? and ended_on is null and paused_on is null
                order by latest_on limit 1
                """).param(ref).query(LocalDate.class).optional();
    }

    private static Clock clock(ResultSet row, int number) throws SQLException {
        return new Clock(
                row.getLong("id"),
                row.getString("ref"),
                ClockKind.of(row.getString("clock")),
                row.getString("about"),
                Party.of(row.getString("party")),
                row.getInt("round"),
                row.getObject("started_on", LocalDate.class),
                row.getObject("earliest_on", LocalDate.class),
                row.getObject("expected_on", LocalDate.class),
                row.getObject("latest_on", LocalDate.class),
                row.getInt("working_days"),
                row.getObject("paused_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getBoolean("provisional"),
                row.getString("reason"));
    }
}
