package io.beianflow.pages.deadline;

import io.beianflow.company.Company;
import io.beianflow.deadline.Board;
import io.beianflow.deadline.BoardItem;
import io.beianflow.deadline.BoardQuery;
import io.beianflow.deadline.ClockKind;
import io.beianflow.deadline.FinishedFilings;
import io.beianflow.deadline.Party;
import io.beianflow.filing.Status;
import io.beianflow.identity.Groups;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The board as a template shows it, in our page or in Cockpit.
 *
 * @param cockpit shown inside Cockpit: links lead to its instances, and every link to the board itself to the fragment alone
 * @param finished filings that have ended, when those are shown instead
 */
public record BoardModel(
        boolean cockpit,
        BoardQuery query,
        Board.Page page,
        List<CountRow> counts,
        List<Company> companies,
        @Nullable Finished finished) {
    /** Counts of a stage, by the name of the state. */
    public record CountRow(Board.Count count) {
        public String clock() {
            return count.clock();
        }

        public String name() {
            return count.name();
        }

        /** Whether there is anything to show of this stage. */
        public boolean any() {
            return count.open() + count.met() + count.late() > 0;
        }

        public long of(String state) {
            return switch (state) {
                case "breached" -> count.breached();
                case "at-risk" -> count.atRisk();
                case "running" -> count.running();
                case "paused" -> count.paused();
                case "met" -> count.met();
                default -> count.late();
            };
        }
    }

    /** Filings that have ended, with what was asked for. */
    public record Finished(
            FinishedFilings.Page list, @Nullable String text, String status) {
        public List<FinishedFilings.Item> items() {
            return list.items();
        }

        public int page() {
            return list.page();
        }

        public int size() {
            return list.size();
        }

        public long total() {
            return list.total();
        }

        public boolean exact() {
            return list.totalIsExact();
        }

        public boolean more() {
            return (long) (list.page() + 1) * list.size() < list.total() || (!exact() && !items().isEmpty());
        }

        public List<String> statuses() {
            return Arrays.stream(Status.values())
                    .filter(Status::isFinal)
                    .map(Status::id)
                    .toList();
        }
    }

    /** States with a column of their own, the most pressing first. */
    public List<String> states() {
        return List.of("breached", "at-risk", "running", "paused", "met", "late");
    }

    public List<String> standings() {
        return Arrays.stream(BoardQuery.Standing.values())
                .map(BoardQuery.Standing::id)
                .toList();
    }

    public List<String> parties() {
        return Arrays.stream(Party.values()).map(Party::id).toList();
    }

    public List<String> groups() {
        return Groups.FILING;
    }

    public boolean isClock(String id) {
        ClockKind kind = query.kind();
        return kind != null && kind.id().equals(id);
    }

    public boolean isParty(String id) {
        Party party = query.party();
        return party != null && party.id().equals(id);
    }

    public boolean more() {
        return (long) (page.page() + 1) * page.size() < page.total()
                || (!page.totalIsExact() && !page.items().isEmpty());
    }

    public String path() {
        return cockpit ? "/deadlines/board" : "/deadlines";
    }

    public String finishedPath() {
        return cockpit ? "/deadlines/board/finished" : "/deadlines/finished";
    }

    /** The board without any filter. */
    public String all() {
        return place(path()).encode().toUriString();
    }

    /** The board of one stage, and of those in one state if one is given. */
    public String of(String clock, @Nullable String state) {
        UriComponentsBuilder place = place(path()).queryParam("clock", clock);
        return (state == null ? place : place.queryParam("state", state))
                .encode()
                .toUriString();
    }

    /** Another page of the same list. */
    public String at(int other) {
        UriComponentsBuilder place = place(path());
        add(place, "q", query.text());
        add(place, "clock", query.kind() == null ? null : query.kind().id());
        add(place, "party", query.party() == null ? null : query.party().id());
        add(place, "group", query.group());
        add(place, "company", query.company());
        return place.queryParam("state", query.standing().id())
                .queryParam("page", other)
                .encode()
                .toUriString();
    }

    public String finishedAll() {
        return place(finishedPath()).encode().toUriString();
    }

    /** Another page of what has ended. */
    public String finishedAt(int other) {
        UriComponentsBuilder place = place(finishedPath());
        if (finished != null) {
            add(place, "q", finished.text());
            place.queryParam("status", finished.status());
        }
        return place.queryParam("page", other).encode().toUriString();
    }

    /** Where a click on a clock leads: in Cockpit to the instance that waits, else to the filing. */
    public String link(BoardItem item) {
        return cockpit && item.instance() != null
                ? "/camunda/app/cockpit/default/#/process-instance/" + item.instance() + "/runtime"
                : "/filings/" + item.ref();
    }

    private UriComponentsBuilder place(String path) {
        UriComponentsBuilder place = UriComponentsBuilder.fromPath(path);
        return cockpit ? place.queryParam("in", "cockpit") : place;
    }

    /** As a template variable, so that a name that is no template stays one. */
    private static void add(UriComponentsBuilder place, String name, @Nullable String value) {
        if (value != null) {
            place.queryParam(name, value.replace("{", "%7B"));
        }
    }
}
