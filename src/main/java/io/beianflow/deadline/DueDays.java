package io.beianflow.deadline;

import io.beianflow.identity.Caller;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is due on which day, for the months of a calendar. */
@Service
@Transactional(readOnly = true)
public class DueDays {
    private static final int SHOWN_A_DAY = 4;

    private final JdbcClient jdbc;
    private final DeadlineTexts texts;
    private final Caller caller;

    DueDays(JdbcClient jdbc, DeadlineTexts texts, Caller caller) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.caller = caller;
    }

    /** One clock that ends on a day. */
    public record Due(String ref, String name, String party) {}

    /**
     * What ends on a day.
     *
     * @param count how many clocks that count
     * @param first the first few of them
     */
    public record Day(long count, List<Due> first) {}

    /** Days with something due, of the caller's companies; both days included, at most 62 days apart. */
    public Map<LocalDate, Day> between(LocalDate from, LocalDate to, Locale locale) {
        if (to.isAfter(from.plusDays(62))) {
            throw new IllegalArgumentException("from " + from + " to " + to + " are more than 62 days");
        }
        Set<String> companies = caller.companies();
        Map<LocalDate, Day> days = new LinkedHashMap<>();
        if (companies.isEmpty()) {
            return days;
        }
        jdbc.sql("""
                select latest_on, sum(n) as count from filing.clock_tally
                where company = any(cast(:companies as text[])) and standing = 'open' and latest_on between :from and :to
                group by latest_on having sum(n) > 0 order by latest_on
                """)
                .param("companies", companies.toArray(new String[0]))
                .param("from", from)
                .param("to", to)
                .query((row, number) -> Map.entry(row.getObject("latest_on", LocalDate.class), row.getLong("count")))
                .list()
                .forEach(
                        day -> days.put(day.getKey(), new Day(day.getValue(), first(day.getKey(), companies, locale))));
        return days;
    }

    private List<Due> first(LocalDate day, Set<String> companies, Locale locale) {
        return jdbc.sql("""
                select p.* from unnest(cast(:companies as text[])) company (id) cross join lateral (
                    select c.id, c.ref, c.clock, c.party from filing.clock c
                    where c.company = company.id and c.ended_on is null and c.paused_on is null and c.latest_on = :day
                    order by c.id limit :shown) p
                order by p.id limit :shown
                """)
                .param("companies", companies.toArray(new String[0]))
                .param("day", day)
                .param("shown", SHOWN_A_DAY)
                .query((row, number) -> new Due(
                        row.getString("ref"),
                        texts.name(ClockKind.of(row.getString("clock")), locale),
                        row.getString("party")))
                .list();
    }
}
