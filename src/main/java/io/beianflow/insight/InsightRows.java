package io.beianflow.insight;

import io.beianflow.calendar.WorkingDayCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what has ended. Working days are counted by the database with the number of each day in the working calendar; a clock that ended
 * before its first day, such as that of a filing submitted before the product went online, took none.
 */
@Repository
class InsightRows {
    /** Starts earlier than this before the span are left out: a clock that ran for years teaches nothing. */
    private static final int LONGEST_YEARS = 3;

    private static final String NUMBERED =
            "with numbered (day, n) as (select * from unnest(cast(:days as date[]), cast(:numbers as int[]))) ";

    private final JdbcClient jdbc;

    InsightRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The span looked at, with the number of each of its days. */
    record Span(LocalDate since, List<String> days, List<Integer> numbers) {
        static Span of(LocalDate since, LocalDate until, WorkingDayCalendar calendar) {
            List<LocalDate> days = since.minusYears(LONGEST_YEARS)
                    .datesUntil(until.plusDays(1))
                    .toList();
            List<Integer> numbers = new ArrayList<>(days.size());
            int passed = 0;
            for (LocalDate day : days) {
                passed += calendar.isWorkingDay(day) ? 1 : 0;
                numbers.add(passed);
            }
            return new Span(since, days.stream().map(LocalDate::toString).toList(), numbers);
        }
    }

    List<StageTime> stageTimes(Span span, Collection<String> companies) {
        return ask(NUMBERED + """
                select c.clock, least(c.round, 3) as round, count(*) as count,
                       percentile_disc(0.5) within group (order by greatest(e.n - s.n, 0)) as median,
                       percentile_disc(0.9) within group (order by greatest(e.n - s.n, 0)) as p90,
                       count(*) filter (where c.ended_on > c.latest_on) as late
                from filing.clock c join numbered s on s.day = c.started_on join numbered e on e.day = c.ended_on
                where c.company = any(cast(:companies as text[])) and c.ended_on >= :since
                group by c.clock, least(c.round, 3) order by 1, 2
                """, span, companies)
                .query((row, number) -> new StageTime(
                        row.getString("clock"),
                        row.getInt("round"),
                        row.getLong("count"),
                        row.getInt("median"),
                        row.getInt("p90"),
                        row.getLong("late")))
                .list();
    }

    /** The fastest tenth of each stage in its first round, for forecasts. */
    List<StageTime> fastTimes(Span span, Collection<String> companies) {
        return ask(NUMBERED + """
                select c.clock, count(*) as count, percentile_disc(0.1) within group (order by greatest(e.n - s.n, 0)) as p10
                from filing.clock c join numbered s on s.day = c.started_on join numbered e on e.day = c.ended_on
                where c.company = any(cast(:companies as text[])) and c.ended_on >= :since and c.round = 1
                group by c.clock
                """, span, companies)
                .query((row, number) -> new StageTime(
                        row.getString("clock"), 1, row.getLong("count"), row.getInt("p10"), row.getInt("p10"), 0))
                .list();
    }

    List<PassRate> passRates(LocalDate since, Collection<String> companies) {
        return jdbc.sql("""
                select stage, count(*) as answered, count(*) filter (where outcome = 'passed') as passed
                from filing.submission
                where company = any(cast(:companies as text[])) and round = 1 and received_on >= :since
                group by stage
                """)
                .param("companies", companies.toArray(new String[0]))
                .param("since", since)
                .query((row, number) ->
                        new PassRate(row.getString("stage"), row.getLong("answered"), row.getLong("passed")))
                .list();
    }

    List<String> returnedItems(LocalDate since, Collection<String> companies) {
        return jdbc.sql("""
                select i.text from filing.correction_item i join filing.correction_notice n on n.id = i.notice
                where i.company = any(cast(:companies as text[])) and n.received_on >= :since
                """)
                .param("companies", companies.toArray(new String[0]))
                .param("since", since)
                .query(String.class)
                .list();
    }

    Lost lost(Span span, Collection<String> companies) {
        return ask(NUMBERED + """
                select count(*) filter (where c.clock = 'correction-response') as returns,
                       coalesce(sum(e.n - s.n) filter (where c.clock = 'correction-response'), 0) as answering,
                       coalesce(sum(e.n - s.n) filter (where c.clock <> 'correction-response'), 0) as waiting
                from filing.clock c join numbered s on s.day = c.started_on join numbered e on e.day = c.ended_on
                where c.company = any(cast(:companies as text[])) and c.ended_on >= :since
                  and (c.clock = 'correction-response'
                       or c.round > 1 and c.clock in ('subject-review', 'first-review', 'second-review'))
                """, span, companies)
                .query((row, number) ->
                        new Lost(row.getLong("returns"), row.getLong("answering"), row.getLong("waiting")))
                .single();
    }

    /** A filing with the authority, and the open review it waits for, if any. */
    record Running(String ref, String algorithm, String stage, LocalDate since) {}

    List<Running> running(Collection<String> companies, LocalDate today, int most) {
        return jdbc.sql("""
                select f.ref, f.algorithm_name, t.stage,
                       coalesce((select max(c.started_on) from filing.clock c
                                 where c.ref = f.ref and c.clock = t.stage and c.ended_on is null), :today) as since
                from filing.filing f join filing.track t on t.ref = f.ref and t.track = 'algorithm'
                where f.company = any(cast(:companies as text[])) and f.status in ('under-review', 'correction')
                  and t.stage in ('algorithm-submission', 'first-review', 'product-info', 'second-review')
                order by f.next_due_on nulls last, f.ref limit :most
                """)
                .param("companies", companies.toArray(new String[0]))
                .param("today", today)
                .param("most", most)
                .query((row, number) -> new Running(
                        row.getString("ref"),
                        row.getString("algorithm_name"),
                        row.getString("stage"),
                        row.getObject("since", LocalDate.class)))
                .list();
    }

    private JdbcClient.StatementSpec ask(String sql, Span span, Collection<String> companies) {
        return jdbc.sql(sql)
                .param("days", span.days().toArray(new String[0]))
                .param("numbers", span.numbers().toArray(new Integer[0]))
                .param("companies", companies.toArray(new String[0]))
                .param("since", span.since());
    }
}
