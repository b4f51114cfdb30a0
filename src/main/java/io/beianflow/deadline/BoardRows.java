package io.beianflow.deadline;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the board: see {@link BoardWalk} for how it stays fast. */
@Repository
class BoardRows {
    private final JdbcClient jdbc;

    BoardRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page, and how many there are; with a group or a text counted no further than the bound. */
    record Found(List<BoardRow> rows, long total) {}

    /** One statement without a transaction: so page and total are of one moment, and it costs one way to the database. */
    Found page(BoardQuery query, Collection<String> companies, LocalDate today, int bound) {
        BoardWalk walk = new BoardWalk(query);
        if (walk.isEmpty()) {
            return new Found(List.of(), 0);
        }
        boolean open = query.standing().isOpen();
        List<BoardRow> rows = new ArrayList<>();
        AtomicLong total = new AtomicLong();
        jdbc.sql("""
                select n.total, c.*, f.subject_name, f.algorithm_name, %s
                from (select (%s) as total) n
                left join (%s) c on true
                left join filing.filing f on f.ref = c.ref %s
                order by %s
                """.formatted(
                                open ? "p.groups, p.instance" : "null as groups, (" + Turns.INSTANCE + ") as instance",
                                walk.total(bound),
                                walk.page(),
                                open ? "left join filing.clock_place p on p.clock = c.id" : "",
                                walk.order("c.id")))
                .params(parameters(query, companies, today))
                .query((RowCallbackHandler) row -> {
                    total.set(row.getLong("total"));
                    if (row.getString("ref") != null) {
                        rows.add(row(row));
                    }
                });
        return new Found(rows, total.get());
    }

    /** How many clocks of one kind and side stand how. */
    record Tally(ClockKind kind, Party party, Map<BoardQuery.Standing, Long> counts) {}

    List<Tally> tally(Collection<String> companies, LocalDate today) {
        String sums = Arrays.stream(BoardQuery.Standing.values())
                .map(standing -> "coalesce(sum(n) filter (where " + BoardWalk.inTally(standing) + "), 0) as \""
                        + standing.id() + "\"")
                .collect(Collectors.joining(", "));
        return jdbc.sql(
                        "select clock, party, " + sums
                                + " from filing.clock_tally where company = any(cast(:companies as text[])) group by clock, party")
                .param("companies", companies.toArray(new String[0]))
                .param("today", today)
                .query((row, number) ->
                        new Tally(ClockKind.of(row.getString("clock")), Party.of(row.getString("party")), counts(row)))
                .list();
    }

    private static Map<BoardQuery.Standing, Long> counts(ResultSet row) throws SQLException {
        Map<BoardQuery.Standing, Long> counts = new EnumMap<>(BoardQuery.Standing.class);
        for (BoardQuery.Standing standing : BoardQuery.Standing.values()) {
            counts.put(standing, row.getLong(standing.id()));
        }
        return counts;
    }

    private static Map<String, @Nullable Object> parameters(
            BoardQuery query, Collection<String> companies, LocalDate today) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("companies", companies);
        parameters.put("today", today);
        if (query.group() != null) {
            parameters.put("group", query.group());
        }
        if (query.text() != null) {
            parameters.put("text", query.text());
            parameters.put("like", "%" + query.text().replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
        return parameters;
    }

    private static BoardRow row(ResultSet row) throws SQLException {
        Array groups = row.getArray("groups");
        return new BoardRow(
                ClockRows.clock(row, 0),
                row.getString("subject_name"),
                row.getString("algorithm_name"),
                groups == null ? List.of() : List.of((String[]) groups.getArray()),
                row.getString("instance"));
    }
}
