package io.beianflow.deadline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statement by which a page of the board is found. Every list is walked along an index from its first line until the page is full: one walk
 * for each company and, where they are asked for, each standing, kind and side; what they find is put in order together. A total is a sum over the
 * tally. So neither grows with the number of filings. With a group or a text the total is a bounded count; a text has its own index, and the
 * filings it finds are looked at.
 *
 * <p>What comes from a fixed choice stands in the text, as do the numbers of the page: with companies, day and search words as the only
 * parameters the database plans each text once and keeps the plan.
 */
final class BoardWalk {
    private final BoardQuery query;
    private final boolean open;
    private final long need;

    BoardWalk(BoardQuery query) {
        this.query = query;
        this.open = query.standing().isOpen();
        this.need = (query.page() + 1L) * query.size();
    }

    /** Whether there can be none: only clocks that run wait for a group. */
    boolean isEmpty() {
        return query.group() != null
                && switch (query.standing()) {
                    case PAUSED, MET, LATE -> true;
                    case OPEN, RUNNING, AT_RISK, BREACHED -> false;
                };
    }

    /** Order of the list, for rows with {@code c.latest_on} or {@code c.ended_on}. */
    String order(String id) {
        return open ? "c.latest_on, " + id : "c.ended_on desc, " + id + " desc";
    }

    /** The rows of {@code filing.clock} on the page, in any order. */
    String page() {
        String part = " order by %s limit " + query.size() + " offset " + (need - query.size());
        if (query.group() == null || query.text() != null) {
            return "select c.* from " + walks("c.*", need) + part.formatted(order("c.id"));
        }
        return "select r.* from (select c.clock from " + walks("c.clock, c.latest_on", need)
                + part.formatted(order("c.clock")) + ") c join filing.clock r on r.id = c.clock";
    }

    /** How many there are; with a group or a text counted up to the bound. */
    String total(int bound) {
        if (query.group() != null || query.text() != null) {
            return "select count(*) from (select 1 from " + walks("1", bound) + " limit " + bound + ") c";
        }
        List<String> conditions = new ArrayList<>(List.of("c.company = any(array[:companies])"));
        if (query.kind() != null) {
            conditions.add("c.clock = " + literal(query.kind().id()));
        }
        if (query.party() != null) {
            conditions.add("c.party = " + literal(query.party().id()));
        }
        conditions.add("(" + inTally(query.standing()) + ")");
        return "select coalesce(sum(c.n), 0) from filing.clock_tally c where " + String.join(" and ", conditions);
    }

    /** Which lines of the tally count the clocks that stand so on the day. */
    static String inTally(BoardQuery.Standing standing) {
        return switch (standing) {
            case OPEN -> "standing in ('open', 'paused', 'paused-late')";
            case RUNNING -> "standing = 'open' and latest_on >= :today and risk_on > :today";
            case AT_RISK -> "standing = 'open' and latest_on >= :today and risk_on <= :today";
            case BREACHED -> "standing = 'open' and latest_on < :today or standing = 'paused-late'";
            case PAUSED, MET, LATE -> "standing = " + literal(standing.id());
        };
    }

    private String walks(String columns, long limit) {
        List<String> sources = new ArrayList<>(List.of("unnest(array[:companies]) company (id)"));
        List<String> conditions = new ArrayList<>(List.of("c.company = company.id"));
        String from = "filing.clock c";
        String id = "c.id";
        if (query.text() != null) {
            from = "filing.clock c join filing.filing_search s on s.ref = c.ref";
            searched(conditions);
        } else if (query.group() != null) {
            from = "filing.clock_turn c";
            id = "c.clock";
            turns(sources, conditions);
        } else {
            clocks(sources, conditions);
        }
        return String.join(" cross join ", sources) + " cross join lateral (select " + columns + " from " + from
                + " where " + String.join(" and ", conditions) + " order by " + order(id) + " limit " + limit + ") c";
    }

    /** One search, whatever else is asked for. */
    private void searched(List<String> conditions) {
        conditions.add("s.grams @> filing.grams(:text) and s.words like :like");
        conditions.add(open ? "c.ended_on is null" : "c.ended_on is not null");
        if (query.standing() != BoardQuery.Standing.OPEN) {
            conditions.add(standings().stream()
                    .map(BoardWalk::literal)
                    .collect(Collectors.joining(", ", "c.standing in (", ")")));
        }
        if (query.kind() != null) {
            conditions.add("c.clock = " + literal(query.kind().id()));
        }
        if (query.party() != null) {
            conditions.add("c.party = " + literal(query.party().id()));
        }
        if (query.group() != null) {
            conditions.add("exists (select 1 from filing.clock_turn w where w.clock = c.id and w.grp = :group)");
        }
        days(conditions);
    }

    private void clocks(List<String> sources, List<String> conditions) {
        conditions.add(open ? "c.ended_on is null" : "c.ended_on is not null");
        if (query.standing() != BoardQuery.Standing.OPEN) {
            sources.add(choices("standing", standings().stream()));
            conditions.add("c.standing = standing.id");
        }
        if (query.kind() != null || (query.standing() != BoardQuery.Standing.OPEN && query.party() != null)) {
            kindsAndSides(sources, conditions, "c.clock");
        } else if (query.party() != null) {
            conditions.add("c.party = " + literal(query.party().id()));
        }
        days(conditions);
    }

    private void turns(List<String> sources, List<String> conditions) {
        conditions.add("c.grp = :group");
        if (query.kind() != null || query.party() != null) {
            kindsAndSides(sources, conditions, "c.kind");
        }
        switch (query.standing()) {
            case OPEN -> {
                if (query.kind() != null || query.party() != null) {
                    sources.add("(values (true), (false)) risk (id)");
                    conditions.add("c.risky = risk.id");
                }
            }
            case RUNNING -> conditions.add("not c.risky");
            case AT_RISK, BREACHED -> conditions.add("c.risky");
            case PAUSED, MET, LATE -> throw new IllegalStateException("nobody waits for clocks that do not run");
        }
        days(conditions);
    }

    private void kindsAndSides(List<String> sources, List<String> conditions, String kind) {
        sources.add(choices(
                "kind",
                query.kind() == null
                        ? Arrays.stream(ClockKind.values()).map(ClockKind::id)
                        : Stream.of(query.kind().id())));
        sources.add(choices(
                "side",
                query.party() == null
                        ? Arrays.stream(Party.values()).map(Party::id)
                        : Stream.of(query.party().id())));
        conditions.add(kind + " = kind.id and c.party = side.id");
    }

    private void days(List<String> conditions) {
        switch (query.standing()) {
            case RUNNING, AT_RISK -> conditions.add("c.latest_on >= :today");
            case BREACHED -> conditions.add("c.latest_on < :today");
            case OPEN, PAUSED, MET, LATE -> {
                // at every day
            }
        }
    }

    private List<String> standings() {
        return switch (query.standing()) {
            case RUNNING -> List.of("fresh");
            case AT_RISK -> List.of("risky");
            case BREACHED -> List.of("risky", "paused-late");
            case OPEN, PAUSED, MET, LATE -> List.of(query.standing().id());
        };
    }

    private static String choices(String name, Stream<String> values) {
        return values.map(value -> "(" + literal(value) + ")")
                .collect(Collectors.joining(", ", "(values ", ") " + name + " (id)"));
    }

    /** Only for words of our own lists. */
    private static String literal(String word) {
        return "'" + word + "'";
    }
}
