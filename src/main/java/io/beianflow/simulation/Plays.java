package io.beianflow.simulation;

import io.beianflow.calendar.Calendars;
import io.beianflow.calendar.WorkingDayCalendar;
import io.beianflow.process.DecisionTables;
import io.beianflow.process.Diagrams;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Plays the deployed diagrams over the calendar: a person, the authority and the days as a {@link Scenario} says, nothing is stored. The order of
 * steps comes from the diagrams, so a changed diagram changes the play.
 */
@Service
public class Plays {
    private static final String PROCESS = "algorithm-filing";

    private final Diagrams diagrams;
    private final DecisionTables tables;
    private final Calendars calendars;

    Plays(Diagrams diagrams, DecisionTables tables, Calendars calendars) {
        this.diagrams = diagrams;
        this.tables = tables;
        this.calendars = calendars;
    }

    /** Refuses nothing: whatever the scenario does not say takes its default. */
    public Play play(Scenario scenario) {
        return play(scenario, calendars.current());
    }

    Play play(Scenario scenario, WorkingDayCalendar calendar) {
        return new PlayWalk(diagrams, new PlayWindows(tables), calendar, scenario).play(PROCESS);
    }

    /** The tasks that a filing comes to which passes each stage after one correction, and those of the scenario; in the order of the way. */
    public Collection<PlayTask> tasks(Scenario scenario) {
        Map<String, PlayTask> found = new LinkedHashMap<>();
        WorkingDayCalendar calendar = calendars.current();
        for (Outcome outcome : EnumSet.of(Outcome.PASSED, Outcome.CORRECTION_ONCE)) {
            Scenario all = new Scenario(scenario.start(), false, Map.of(), Map.of());
            new PlayWalk(diagrams, new PlayWindows(tables), calendar, all, outcome)
                    .play(PROCESS)
                    .steps()
                    .forEach(step -> found.putIfAbsent(step.task().id(), step.task()));
        }
        play(scenario, calendar)
                .steps()
                .forEach(step -> found.putIfAbsent(step.task().id(), step.task()));
        return List.copyOf(found.values());
    }
}
