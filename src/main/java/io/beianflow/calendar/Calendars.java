package io.beianflow.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The calendar of this installation: the shipped years, and whatever was loaded since. */
@Component
public class Calendars implements InitializingBean {
    /** A year loaded on another node is seen here after this time. */
    private static final Duration REREAD_AFTER = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private volatile @Nullable Read last;

    public Calendars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Read(WorkingDayCalendar calendar, Map<String, WorkingDayCalendar> ofCompanies, long nanos) {}

    /** Adds shipped years that are not stored yet; a stored year is left as it is. */
    @Override
    public void afterPropertiesSet() {
        ShippedYears.YEARS.forEach(this::addIfAbsent);
    }

    /** The calendar as stored now, at most a minute old; immutable, so one calculation should take it once. */
    public WorkingDayCalendar current() {
        return fresh().calendar();
    }

    /** As above, also without the days off that a company gives its people; for what the company promises itself only. */
    public WorkingDayCalendar of(String company) {
        Read read = fresh();
        return read.ofCompanies().getOrDefault(company, read.calendar());
    }

    private Read fresh() {
        Read read = last;
        long now = System.nanoTime();
        if (read == null || now - read.nanos() > REREAD_AFTER.toNanos()) {
            WorkingDayCalendar calendar = read();
            read = new Read(calendar, ofCompanies(calendar), now);
            last = read;
        }
        return read;
    }

    private Map<String, WorkingDayCalendar> ofCompanies(WorkingDayCalendar calendar) {
        record Off(String company, CalendarDay day) {}
        Map<String, List<CalendarDay>> days = jdbc
                .sql("select company, day, name from filing.company_day_off order by company, day")
                .query((row, n) -> new Off(
                        row.getString("company"),
                        new CalendarDay(
                                row.getObject("day", LocalDate.class),
                                CalendarDay.Kind.OFF,
                                row.getString("name"),
                                row.getObject("day", LocalDate.class).getYear())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Off::company, Collectors.mapping(Off::day, Collectors.toList())));
        return days.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, company -> calendar.without(company.getValue())));
    }

    /** Forgets what was read, after a year was changed. */
    public void reload() {
        last = null;
    }

    /** One statement, so that no year is ever stored without its days. */
    private void addIfAbsent(int year) {
        List<CalendarDay> days = ShippedYears.CALENDAR.days(year);
        jdbc.sql("""
                with added as (insert into filing.calendar_year (year) values (:year) on conflict do nothing returning year)
                insert into filing.calendar_day (day, kind, name, year)
                select day, kind, name, added.year
                from added, unnest(string_to_array(:days, ',')::date[], string_to_array(:kinds, ','),
                                   string_to_array(:names, ',')) as notice (day, kind, name)
                """)
                .param("year", year)
                .param("days", joined(days, day -> day.date().toString()))
                .param("kinds", joined(days, day -> day.kind().id()))
                .param("names", joined(days, CalendarDay::name))
                .update();
    }

    private static String joined(List<CalendarDay> days, Function<CalendarDay, String> member) {
        return days.stream().map(member).collect(Collectors.joining(","));
    }

    private WorkingDayCalendar read() {
        List<Integer> years = jdbc.sql("select year from filing.calendar_year")
                .query(Integer.class)
                .list();
        List<CalendarDay> days = jdbc.sql("select day, kind, name, year from filing.calendar_day")
                .query((row, n) -> new CalendarDay(
                        row.getObject("day", LocalDate.class),
                        CalendarDay.Kind.of(row.getString("kind")),
                        row.getString("name"),
                        row.getInt("year")))
                .list();
        return new WorkingDayCalendar(years, days, ShippedYears.FIXED);
    }
}
