package io.beianflow.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the board. Every list is a walk along one index until the page is full, one walk per company; every total is a sum over the tally. So
 * neither grows with the number of filings. A search for text and a total with a group or a text are bounded counts.
 */
@Repository
class BoardRows {
    private final JdbcClient jdbc;

    BoardRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<BoardRow> page(BoardQuery query, Collection<String> companies, LocalDate today) {
        String order = query.standing().isOpen() ? "p.latest_on, p.id" : "p.ended_on desc, p.id desc";
        return jdbc.sql("""
                select c.*, f.subject_name, f.algorithm_name,
                       array(select w.grp from filing.clock_turn w where w.clock = c.id order by w.grp) as groups,
                       (select t.process_instance from filing.open_task t where t.ref = c.ref
                        order by t.track is distinct from (case c.clock when 'subject-review' then 'subject' else nullif(c.about, '') end), t.id
                        limit 1) as instance
                from (select p.* from unnest(cast(:companies as text[])) company (id) cross join lateral (%s) p
                      order by %s limit :size offset :skip) p
                join filing.clock c on c.id = p.id
                join filing.filing f on f.ref = c.ref
                order by %s
                """.formatted(walk(query), order, order))
                .params(parameters(query, companies, today))
                .param("size", query.size())
                .param("skip", (long) query.page() * query.size())
                .param("need", (long) (query.page() + 1) * query.size())
                .query(BoardRows::row)
                .list();
    }

    /** How many clocks the query finds, counted no further than the bound. */
    long count(BoardQuery query, Collection<String> companies, LocalDate today, int bound) {
        return jdbc.sql("""
                select count(*) from (
                    select 1 from unnest(cast(:companies as text[])) company (id) cross join lateral (%s) p limit :need) found
                """.formatted(walk(query)))
                .params(parameters(query, companies, today))
                .param("need", (long) bound)
                .query(Long.class)
                .single();
    }

    /** How many clocks of one kind and side stand how. */
    record Tally(ClockKind kind, Party party, Map<BoardQuery.Standing, Long> counts) {}

    List<Tally> tally(Collection<String> companies, LocalDate today) {
        return jdbc.sql("""
                select clock, party,
                       coalesce(sum(n) filter (where standing = 'open' and latest_on >= :today and risk_on > :today), 0) as running,
                       coalesce(sum(n) filter (where standing = 'open' and latest_on >= :today and risk_on <= :today), 0) as at_risk,
                       coalesce(sum(n) filter (where standing = 'open' and latest_on < :today), 0) as breached,
                       coalesce(sum(n) filter (where standing = 'paused'), 0) as paused,
                       coalesce(sum(n) filter (where standing = 'paused-late'), 0) as paused_late,
                       coalesce(sum(n) filter (where standing = 'met'), 0) as met,
                       coalesce(sum(n) filter (where standing = 'late'), 0) as late
                from filing.clock_tally where company = any(cast(:companies as text[]))
                group by clock, party
                """)
                .param("companies", companies.toArray(new String[0]))
                .param("today", today)
                .query((row, number) ->
                        new Tally(ClockKind.of(row.getString("clock")), Party.of(row.getString("party")), counts(row)))
                .list();
    }

    private static Map<BoardQuery.Standing, Long> counts(ResultSet row) throws SQLException {
        Map<BoardQuery.Standing, Long> counts = new HashMap<>();
        counts.put(BoardQuery.Standing.RUNNING, row.getLong("running"));
        counts.put(BoardQuery.Standing.AT_RISK, row.getLong("at_risk"));
        counts.put(BoardQuery.Standing.BREACHED, row.getLong("breached") + row.getLong("paused_late"));
        counts.put(BoardQuery.Standing.PAUSED, row.getLong("paused"));
        counts.put(BoardQuery.Standing.MET, row.getLong("met"));
        counts.put(BoardQuery.Standing.LATE, row.getLong("late"));
        return counts;
    }

    /** One company's clocks in the order of the list, as many as the page may need. */
    private static String walk(BoardQuery query) {
        List<String> found = new ArrayList<>();
        if (query.kind() != null) {
            found.add("c.clock = :kind");
        }
        if (query.party() != null) {
            found.add("c.party = :party");
        }
        return switch (query.standing()) {
            case OPEN -> walk(query, found, "c.ended_on is null");
            case BREACHED ->
                walk(
                        query,
                        found,
                        "c.ended_on is null and c.latest_on < :today and (c.paused_on is null or c.paused_on > c.latest_on)");
            case PAUSED ->
                walk(query, found, "c.ended_on is null and c.paused_on is not null and c.paused_on <= c.latest_on");
            case RUNNING ->
                walk(
                        query,
                        found,
                        "c.ended_on is null and c.paused_on is null and not c.risky and c.risk_on > :today and c.latest_on >= :today");
            // Most are marked already; what came to be at risk since midnight is found by its day.
            case AT_RISK ->
                "select * from ((%s) union all (%s)) p order by p.latest_on, p.id limit :need"
                        .formatted(
                                walk(
                                        query,
                                        found,
                                        "c.ended_on is null and c.paused_on is null and c.risky and c.latest_on >= :today"),
                                walk(
                                        query,
                                        found,
                                        "c.ended_on is null and c.paused_on is null and not c.risky and c.risk_on <= :today and c.latest_on >= :today"));
            case MET ->
                walk(query, found, "c.ended_on is not null and coalesce(c.paused_on, c.ended_on) <= c.latest_on");
            case LATE ->
                walk(query, found, "c.ended_on is not null and coalesce(c.paused_on, c.ended_on) > c.latest_on");
        };
    }

    private static String walk(BoardQuery query, List<String> found, String standing) {
        StringBuilder from = new StringBuilder("filing.clock c");
        List<String> conditions = new ArrayList<>(found);
        conditions.add(standing);
        String order = query.standing().isOpen() ? "c.latest_on, c.id" : "c.ended_on desc, c.id desc";
        if (query.group() != null) {
            from.insert(0, "filing.clock_turn w join ").append(" on c.id = w.clock");
            conditions.add("w.company = company.id and w.grp = :group");
            order = query.standing().isOpen() ? "w.latest_on, w.clock" : order;
        } else {
            conditions.add("c.company = company.id");
        }
        if (query.text() != null) {
            from.append(" join filing.filing_search s on s.ref = c.ref");
            conditions.add("s.grams @> filing.grams(:text) and s.words like :like");
        }
        return "select c.id, c.latest_on, c.ended_on from " + from + " where " + String.join(" and ", conditions)
                + " order by " + order + " limit :need";
    }

    private static Map<String, @Nullable Object> parameters(
            BoardQuery query, Collection<String> companies, LocalDate today) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("companies", companies.toArray(new String[0]));
        parameters.put("today", today);
        if (query.kind() != null) {
            parameters.put("kind", query.kind().id());
        }
        if (query.party() != null) {
            parameters.put("party", query.party().id());
        }
        if (query.group() != null) {
            parameters.put("group", query.group());
        }
        if (query.text() != null) {
            parameters.put("text", query.text());
            parameters.put("like", "%" + query.text().replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
        return parameters;
    }

    private static BoardRow row(ResultSet row, int number) throws SQLException {
        return new BoardRow(
                ClockRows.clock(row, number),
                row.getString("subject_name"),
                row.getString("algorithm_name"),
                List.of((String[]) row.getArray("groups").getArray()),
                row.getString("instance"));
    }
}
