package io.beianflow.deadline;

import io.beianflow.identity.Groups;
import io.beianflow.refusal.Fault;
import io.beianflow.refusal.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which clocks the board lists.
 *
 * @param kind stage the clock watches, null for all
 * @param party whose side is on turn, null for both
 * @param group who of us is on turn, null for all
 * @param company one company of the caller, null for all of them
 * @param standing open clocks, or those in one state
 * @param text part of reference, subject, algorithm or filing number, in lower case
 * @param page counted from 0
 * @param size 1 to 100
 */
public record BoardQuery(
        @Nullable ClockKind kind,
        @Nullable Party party,
        @Nullable String group,
        @Nullable String company,
        Standing standing,
        @Nullable String text,
        int page,
        int size) {
    private static final int LARGEST = 100;
    private static final int LAST_PAGE = 10_000;

    /** What of the clocks is listed: all open ones, or those in one state on the day. */
    public enum Standing {
        OPEN("open"),
        RUNNING("running"),
        PAUSED("paused"),
        AT_RISK("at-risk"),
        BREACHED("breached"),
        /** Ended in time; the last ended first. */
        MET("met"),
        /** Ended after its last day; the last ended first. */
        LATE("late");

        private final String id;

        Standing(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }

        boolean isOpen() {
            return this != MET && this != LATE;
        }
    }

    /** Reads what was asked for; 422 names each parameter that does not do. Blank ones count as absent. */
    public static BoardQuery of(
            @Nullable String clock,
            @Nullable String party,
            @Nullable String group,
            @Nullable String company,
            @Nullable String state,
            @Nullable String text,
            int page,
            int size) {
        List<Fault> faults = new ArrayList<>();
        if (page < 0 || page > LAST_PAGE) {
            faults.add(Fault.at("/page", "page-range"));
        }
        if (size < 1 || size > LARGEST) {
            faults.add(Fault.at("/size", "size-range", LARGEST));
        }
        List<String> kinds =
                Arrays.stream(ClockKind.values()).map(ClockKind::id).toList();
        List<String> parties = Arrays.stream(Party.values()).map(Party::id).toList();
        List<String> standings =
                Arrays.stream(Standing.values()).map(Standing::id).toList();
        String wantedKind = choice("/clock", clock, kinds, faults);
        String wantedParty = choice("/party", party, parties, faults);
        String wantedGroup = choice("/group", group, Groups.ALL, faults);
        String wantedState = choice("/state", state, standings, faults);
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return new BoardQuery(
                wantedKind == null ? null : ClockKind.of(wantedKind),
                wantedParty == null ? null : Party.of(wantedParty),
                wantedGroup,
                given(company),
                wantedState == null ? Standing.OPEN : Standing.values()[standings.indexOf(wantedState)],
                lowerCase(given(text)),
                page,
                size);
    }

    private static @Nullable String choice(
            String pointer, @Nullable String given, List<String> choices, List<Fault> faults) {
        String choice = given(given);
        if (choice != null && !choices.contains(choice)) {
            faults.add(Fault.at(
                    pointer,
                    "choice-expected",
                    String.join(", ", choices.stream().sorted().toList())));
        }
        return choice;
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable String lowerCase(@Nullable String text) {
        return text == null ? null : text.toLowerCase(java.util.Locale.ROOT);
    }
}
