package io.beianflow.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
    private static final Duration REREAD_AFTER = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private volatile @Nullable Read last;

    public Calendars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Read(CalendarSet calendars, long version, long nanos) {}

    /** Adds shipped years that are not stored yet; a stored year is left as it is. */
    @Override
    public void afterPropertiesSet() {
        ShippedYears.YEARS.forEach(this::addIfAbsent);
    }

    /** The calendar as stored now, at most a second old; immutable, so one calculation should take it once. */
    public WorkingDayCalendar current() {
        return snapshot().common();
    }

    /** As above, also without the days off that a company gives its people; for what the company promises itself only. */
    public WorkingDayCalendar of(String company) {
        return snapshot().of(company);
    }

    /** All calendars of this moment. */
    public CalendarSet snapshot() {
        Read read = last;
        long now = System.nanoTime();
        if (read == null || now - read.nanos() > REREAD_AFTER.toNanos()) {
            long version = version();
            read = new Read(read != null && read.version() == version ? read.calendars() : read(), version, now);
            last = read;
        }
        return read.calendars();
    }

    private CalendarSet read() {
        List<Integer> years = jdbc.sql("select year from filing.calendar_year")
                .query(Integer.class)
                .list();
        return set(new WorkingDayCalendar(years, days(), ShippedYears.FIXED), companyDays());
    }

    private static CalendarSet set(WorkingDayCalendar common, List<CompanyDay> off) {
        Map<String, List<CalendarDay>> byCompany = off.stream()
                .collect(Collectors.groupingBy(
                        CompanyDay::company, Collectors.mapping(CompanyDay::asDay, Collectors.toList())));
        return new CalendarSet(
                common,
                byCompany.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, company -> common.without(company.getValue()))));
    }

    private long version() {
        return jdbc.sql("select version from filing.calendar_version")
                .query(Long.class)
                .single();
    }

    private List<CalendarDay> days() {
        return jdbc.sql("select day, kind, name, year from filing.calendar_day")
                .query((row, n) -> new CalendarDay(
                        row.getObject("day", LocalDate.class),
                        CalendarDay.Kind.of(row.getString("kind")),
                        row.getString("name"),
                        row.getInt("year")))
                .list();
    }

    /** Days off that companies give their people, by company and day. */
    public List<CompanyDay> companyDays() {
        return jdbc.sql("select company, day, name, added_by from filing.company_day_off order by company, day")
                .query((row, n) -> new CompanyDay(
                        row.getString("company"),
                        row.getObject("day", LocalDate.class),
                        row.getString("name"),
                        row.getString("added_by")))
                .list();
    }

    /**
     * The arrangement of a year in a file {@code date,kind,name,year-arrangement}; 422 with a fault per wrong line (not UTF-8, unknown kind, a
     * make-up day on a weekday, a day twice, a holiday of the law left out, far too many or too few days off).
     */
    public List<CalendarDay> read(int year, byte[] file) {
        List<CalendarDay> others =
                days().stream().filter(day -> day.arrangement() != year).toList();
        return YearFile.read(year, file, others, ShippedYears.FIXED);
    }

    /** The calendars as they would be with another arrangement of a year. */
    public CalendarSet with(int year, List<CalendarDay> arrangement) {
        WorkingDayCalendar common = current();
        List<CalendarDay> days = new ArrayList<>(arrangement);
        days().stream().filter(day -> day.arrangement() != year).forEach(days::add);
        Set<Integer> years = new TreeSet<>(common.knownYears());
        years.add(year);
        return set(new WorkingDayCalendar(years, days, ShippedYears.FIXED), companyDays());
    }

    /** The calendars as they would be with other days off of a company. */
    public CalendarSet with(String company, Collection<CompanyDay> daysOff) {
        List<CompanyDay> off = new ArrayList<>(daysOff);
        companyDays().stream().filter(day -> !day.company().equals(company)).forEach(off::add);
        return set(current(), off);
    }

    /** Replaces the arrangement of a year, or adds it; in the caller's transaction. */
    public void replace(int year, List<CalendarDay> arrangement, String by) {
        jdbc.sql("""
                insert into filing.calendar_year (year, loaded_at, loaded_by) values (:year, now(), :by)
                on conflict (year) do update set loaded_at = now(), loaded_by = excluded.loaded_by
                """).param("year", year).param("by", by).update();
        jdbc.sql("delete from filing.calendar_day where year = ?").param(year).update();
        arrangement.forEach(
                day -> jdbc.sql("insert into filing.calendar_day (day, kind, name, year) values (?, ?, ?, ?)")
                        .params(day.date(), day.kind().id(), day.name(), year)
                        .update());
        changed();
    }

    /** Replaces the days off of a company; in the caller's transaction. */
    public void replace(String company, Collection<CompanyDay> daysOff, Instant at) {
        jdbc.sql("delete from filing.company_day_off where company = ?")
                .param(company)
                .update();
        daysOff.forEach(day -> jdbc.sql("""
                insert into filing.company_day_off (company, day, name, added_by, added_at) values (?, ?, ?, ?, ?)
                """)
                .params(company, day.day(), day.name(), day.addedBy(), at.atOffset(ZoneOffset.UTC))
                .update());
        changed();
    }

    private void changed() {
        jdbc.sql("update filing.calendar_version set version = version + 1").update();
        reload();
    }

    /** Who loaded the years and when; by year. */
    public List<LoadedYear> loadedYears() {
        return jdbc.sql("select year, loaded_at, loaded_by from filing.calendar_year order by year")
                .query((row, n) -> new LoadedYear(
                        row.getInt("year"),
                        row.getObject("loaded_at", OffsetDateTime.class).toInstant(),
                        row.getString("loaded_by")))
                .list();
    }

    /**
     * A year whose arrangement is known.
     *
     * @param loadedBy null for a year that came with the product
     */
    public record LoadedYear(
            int year, Instant loadedAt, @Nullable String loadedBy) {}

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
}
