package io.beianflow.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    Clock add(Clock clock, LocalDate riskOn, LocalDate today) {
        return jdbc.sql("""
                insert into filing.clock (ref, company, clock, about, party, round, started_on, earliest_on, expected_on,
                                          latest_on, working_days, provisional,
                                          counted_from, earliest_days, expected_days, latest_days, risk_on, risky)
                select ref, company, :clock, :about, :party, :round, :startedOn, :earliestOn, :expectedOn,
                       :latestOn, :workingDays, :provisional,
                       :countedFrom, :earliestDays, :expectedDays, :latestDays, :riskOn, :risky
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
                .params(counted(clock.basis()))
                .param("riskOn", riskOn)
                .param("risky", !riskOn.isAfter(today))
                .query(ClockRows::clock)
                .optional()
                .orElseThrow(
                        () -> new IllegalStateException("There is no filing " + clock.ref() + " to start a clock for"));
    }

    String company(String ref) {
        return jdbc.sql("select company from filing.filing where ref = ?")
                .param(ref)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("There is no filing " + ref + " to start a clock for"));
    }

    /** Locks the row: two steps that end at the same moment must not both move it. */
    Optional<Clock> open(String ref, ClockKind kind, String about) {
        return jdbc.sql("""
                select * from filing.clock where ref = ? and clock = ? and about = ? and ended_on is null for no key update
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

    /** The spans in which clocks of a filing stood still, oldest first. */
    List<ClockPause> pauses(String ref) {
        return jdbc.sql("""
                select p.* from filing.clock_pause p join filing.clock c on c.id = p.clock where c.ref = ? order by p.id
                """)
                .param(ref)
                .query((row, number) -> new ClockPause(
                        row.getLong("clock"),
                        row.getObject("paused_on", LocalDate.class),
                        row.getObject("resumed_on", LocalDate.class),
                        row.getString("reason")))
                .list();
    }

    List<Clock> of(Collection<String> refs) {
        return refs.isEmpty()
                ? List.of()
                : jdbc.sql("select * from filing.clock where ref in (:refs) order by id")
                        .param("refs", refs)
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

    void resume(Clock clock, LocalDate on) {
        jdbc.sql("update filing.clock_pause set resumed_on = ? where clock = ? and resumed_on is null")
                .params(on, clock.id())
                .update();
    }

    /** Stores the days of a clock that were counted anew. */
    Clock store(Clock clock, LocalDate riskOn, LocalDate today) {
        return jdbc.sql("""
                update filing.clock
                set paused_on = :pausedOn, reason = :reason, earliest_on = :earliestOn, expected_on = :expectedOn, latest_on = :latestOn,
                    working_days = :workingDays, provisional = :provisional, counted_from = :countedFrom,
                    earliest_days = :earliestDays, expected_days = :expectedDays, latest_days = :latestDays,
                    risk_on = :riskOn, risky = :risky
                where id = :id
                returning *
                """)
                .param("pausedOn", clock.pausedOn(), Types.DATE)
                .param("reason", clock.reason(), Types.VARCHAR)
                .param("earliestOn", clock.earliestOn(), Types.DATE)
                .param("expectedOn", clock.expectedOn(), Types.DATE)
                .param("latestOn", clock.latestOn())
                .param("workingDays", clock.workingDays())
                .param("provisional", clock.provisional())
                .params(counted(clock.basis()))
                .param("riskOn", riskOn)
                .param("risky", !riskOn.isAfter(today))
                .param("id", clock.id())
                .query(ClockRows::clock)
                .single();
    }

    private static Map<String, @Nullable Object> counted(Clock.Basis basis) {
        Map<String, @Nullable Object> counted = new HashMap<>();
        counted.put("countedFrom", basis.from());
        counted.put("earliestDays", basis.earliest());
        counted.put("expectedDays", basis.expected());
        counted.put("latestDays", basis.latest());
        return counted;
    }

    /** The clock with its row locked. */
    Optional<Clock> lock(long id) {
        return jdbc.sql("select * from filing.clock where id = ? for no key update")
                .param(id)
                .query(ClockRows::clock)
                .optional();
    }

    /** Open clocks whose days reach into a span, in the order of their ids. */
    List<Clock> reaching(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select * from filing.clock where ended_on is null and latest_on >= ? and counted_from <= ? order by id
                """).params(from, to).query(ClockRows::clock).list();
    }

    /** Open clocks of which it is not yet known when they are at risk: rows of an earlier version. */
    List<Clock> unjudged() {
        return jdbc.sql("select * from filing.clock where ended_on is null and risk_on is null order by id")
                .query(ClockRows::clock)
                .list();
    }

    /** Open clocks with a day in a year that was not known when they were counted. */
    List<Clock> provisional() {
        return jdbc.sql("select * from filing.clock where ended_on is null and provisional order by id")
                .query(ClockRows::clock)
                .list();
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

    static Clock clock(ResultSet row, int number) throws SQLException {
        return new Clock(
                row.getLong("id"),
                row.getString("ref"),
                row.getString("company"),
                ClockKind.of(row.getString("clock")),
                row.getString("about"),
                Party.of(row.getString("party")),
                row.getInt("round"),
                row.getObject("started_on", LocalDate.class),
                row.getObject("earliest_on", LocalDate.class),
                row.getObject("expected_on", LocalDate.class),
                row.getObject("latest_on", LocalDate.class),
                row.getInt("working_days"),
                new Clock.Basis(
                        row.getObject("counted_from", LocalDate.class),
                        row.getObject("earliest_days", Integer.class),
                        row.getObject("expected_days", Integer.class),
                        row.getObject("latest_days", Integer.class)),
                row.getObject("paused_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getBoolean("provisional"),
                row.getString("reason"));
    }
}
