package io.beianflow.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import io.beianflow.calendar.WorkingDayCalendar;
import io.beianflow.process.DecisionTables;
import io.beianflow.process.Diagrams;
import io.beianflow.process.Outline;
import io.beianflow.process.Outline.Element;
import io.beianflow.process.Outline.Kind;
import io.beianflow.process.Outline.Way;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A diagram that somebody has changed: the play follows it, and tells where it had to guess. */
class PlayWalkTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-01-05");

    private final Diagrams diagrams = mock();
    private final DecisionTables tables = (table, inputs) -> table.equals("task-windows")
            ? List.of(Map.of("workingDays", 3))
            : inputs.get("clock").equals("review")
                    ? List.of(Map.of("party", "regulator", "expected", 4, "latest", 5))
                    : List.of();

    @BeforeEach
    void deployNothing() {
        given(diagrams.of(anyString())).willReturn(Optional.empty());
    }

    @Test
    void comesToATaskNobodyKnewBefore() {
        deploy(
                element("start", Kind.START, way("ask-lawyer")),
                element("ask-lawyer", Kind.USER_TASK, way("end")),
                element("end", Kind.END));

        Play play = play(Map.of());

        assertThat(play.steps()).extracting(step -> step.task().id()).containsExactly("changed.ask-lawyer");
        assertThat(play.end()).isEqualTo("2026-01-08");
        assertThat(play(Map.of("changed.ask-lawyer", 1)).end()).isEqualTo("2026-01-06");
    }

    @Test
    void tellsWhichQuestionItCouldNotAnswer() {
        deploy(
                element("start", Kind.START, way("rich?")),
                element(
                        "rich?",
                        Kind.CHOICE,
                        new Way("end-rich", "yes", "rich", false),
                        new Way("end-poor", "no", null, true)),
                element("end-rich", Kind.END),
                element("end-poor", Kind.END));

        Play play = play(Map.of());

        assertThat(play.ending()).isEqualTo("end-poor");
        assertThat(play.guesses()).containsExactly(new Play.Guess("rich?", "no"));
    }

    @Test
    void waitsAtAJoinForTheLastAndEndsEverythingAtATermination() {
        Element fork = element("fork", Kind.PARALLEL, way("quick"), way("slow"));
        Element quick = element("quick", Kind.USER_TASK, way("join"));
        Element slow = element("slow", Kind.USER_TASK, way("join"));
        deploy(
                element("start", Kind.START, way("fork")),
                fork,
                quick,
                slow,
                element("join", Kind.PARALLEL, way("end")),
                element("end", Kind.END));
        assertThat(play(Map.of("changed.quick", 1, "changed.slow", 9)).end()).isEqualTo("2026-01-16");

        deploy(
                element("start", Kind.START, way("fork")),
                fork,
                element("quick", Kind.USER_TASK, way("stop")),
                slow,
                element("stop", Kind.TERMINATION),
                element("join", Kind.PARALLEL, way("end")),
                element("end", Kind.END));
        Play stopped = play(Map.of("changed.quick", 1, "changed.slow", 9));
        assertThat(stopped.ending()).isEqualTo("stop");
        assertThat(stopped.end()).isEqualTo("2026-01-06");
    }

    @Test
    void takesTheAuthoritysTaskByWhatItsTimersLeadTo() {
        deploy(
                element("start", Kind.START, way("wait")),
                new Element(
                        "wait",
                        "wait",
                        Kind.USER_TASK,
                        null,
                        List.of(way("end")),
                        1,
                        null,
                        Map.of(),
                        Map.of(),
                        List.of("remind-review", "escalate-review")),
                element("end", Kind.END));

        assertThat(play(Map.of("changed.wait", 6)).steps()).singleElement().satisfies(step -> {
            assertThat(step.task().authority()).isTrue();
            assertThat(step.outcome()).isEqualTo("passed");
            assertThat(step.expectedOn()).isEqualTo("2026-01-09");
            assertThat(step.latestOn()).isEqualTo("2026-01-12");
            assertThat(step.late()).isTrue();
        });
    }

    private Play play(Map<String, Integer> days) {
        Scenario scenario = new Scenario(MONDAY, true, days, Map.of());
        return new PlayWalk(diagrams, new PlayWindows(tables), WorkingDayCalendar.shipped(), scenario).play("changed");
    }

    private void deploy(Element... elements) {
        given(diagrams.of("changed")).willReturn(Optional.of(new Outline("changed", "Changed", 2, List.of(elements))));
    }

    private static Element element(String id, Kind kind, Way... ways) {
        return new Element(id, id, kind, null, List.of(ways), 1, null, Map.of(), Map.of(), List.of());
    }

    private static Way way(String target) {
        return new Way(target, "", null, false);
    }
}
