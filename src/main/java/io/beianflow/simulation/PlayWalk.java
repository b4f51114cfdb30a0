package io.beianflow.simulation;

import io.beianflow.calendar.Due;
import io.beianflow.calendar.WorkingDayCalendar;
import io.beianflow.process.Diagrams;
import io.beianflow.process.Outline;
import io.beianflow.process.Outline.Element;
import io.beianflow.process.Outline.Kind;
import io.beianflow.process.Outline.Way;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One walk through the diagrams. It knows of each variable what it is when everything goes well, and what the scenario makes of it; a question
 * about another variable is answered by the way without a condition, or by the first one, and told.
 */
final class PlayWalk {
    private static final int MOST_ELEMENTS = 2_000;
    private static final String CORRECTION = "correction-response";

    private final Diagrams diagrams;
    private final PlayWindows windows;
    private final WorkingDayCalendar calendar;
    private final Scenario scenario;
    private final Outcome otherwise;

    private final List<PlayStep> steps = new ArrayList<>();
    private final Set<Play.Guess> guesses = new LinkedHashSet<>();
    private final PlayStatutory statutory;
    private int passed;

    PlayWalk(Diagrams diagrams, PlayWindows windows, WorkingDayCalendar calendar, Scenario scenario) {
        this(diagrams, windows, calendar, scenario, Outcome.PASSED);
    }

    /** @param otherwise what the authority answers where the scenario does not say */
    PlayWalk(
            Diagrams diagrams, PlayWindows windows, WorkingDayCalendar calendar, Scenario scenario, Outcome otherwise) {
        this.diagrams = diagrams;
        this.windows = windows;
        this.calendar = calendar;
        this.scenario = scenario;
        this.otherwise = otherwise;
        this.statutory = new PlayStatutory(calendar, windows);
    }

    /** Where a way has led: to an end, with the element it ended at, or to a join that waits for the others. */
    private record Arrival(Element at, LocalDate day) {
        boolean waits() {
            return at.kind() == Kind.PARALLEL;
        }
    }

    /**
     * A process instance.
     *
     * @param visits how often each element was passed
     */
    private record Instance(
            Outline diagram, String part, String partName, Map<String, Object> facts, Map<String, Integer> visits) {}

    Play play(String process) {
        Outline diagram = diagrams.of(process).orElseThrow();
        Map<String, Object> facts = facts();
        Arrival end = walk(
                new Instance(diagram, process, diagram.name(), facts, new HashMap<>()),
                diagram.start(null).orElseThrow(),
                scenario.start());
        List<PlayStep> ordered = new ArrayList<>();
        steps.stream()
                .filter(step -> !step.from().isAfter(end.day()))
                .sorted(Comparator.comparing(PlayStep::from))
                .forEach(step -> ordered.add(step.numbered(ordered.size() + 1)));
        return new Play(
                ordered,
                scenario.start(),
                end.day(),
                end.at().id(),
                end.at().name(),
                calendar.workingDaysBetween(scenario.start(), end.day()),
                ChronoUnit.DAYS.between(scenario.start(), end.day()),
                statutory.asOf(end.day()),
                ordered.stream().anyMatch(PlayStep::provisional),
                List.copyOf(guesses));
    }

    /** Everything goes well. */
    private Map<String, Object> facts() {
        return new HashMap<>(Map.of(
                "applicability", "required",
                "filingRequired", true,
                "subjectFiled", scenario.subjectFiled(),
                "reviewStage", "first-review",
                "blocked", false,
                "approved", true,
                "signedOff", true,
                "again", false,
                "numberKnown", false,
                "trackResult", "passed"));
    }

    private Arrival walk(Instance instance, Element from, LocalDate since) {
        Element at = from;
        LocalDate day = since;
        while (true) {
            guardAgainstCircles(at);
            if (at.kind() == Kind.PARALLEL && at.ways().size() > 1) {
                Arrival joined = fork(instance, at, day);
                if (!joined.waits()) {
                    return joined;
                }
                at = joined.at();
                day = joined.day();
            } else if (at.kind() == Kind.END
                    || at.kind() == Kind.TERMINATION
                    || at.kind() == Kind.PARALLEL
                    || at.ways().isEmpty()) {
                return new Arrival(at, day);
            } else {
                day = pass(instance, at, day);
            }
            at = next(instance, at);
        }
    }

    private void guardAgainstCircles(Element at) {
        passed++;
        if (passed > MOST_ELEMENTS) {
            throw new IllegalStateException("The play goes in a circle at '" + at.id() + "'");
        }
    }

    /** All ways of a fork; where one ends everything, the others count up to that day. */
    private Arrival fork(Instance instance, Element fork, LocalDate day) {
        List<Arrival> arrivals = fork.ways().stream()
                .map(way -> walk(instance, element(instance, way.target()), day))
                .toList();
        Comparator<Arrival> byDay = Comparator.comparing(Arrival::day);
        return arrivals.stream()
                .filter(arrival -> arrival.at().kind() == Kind.TERMINATION)
                .min(byDay)
                .orElseGet(() -> arrivals.stream()
                        .filter(Arrival::waits)
                        .max(byDay)
                        .orElseGet(() -> arrivals.stream().max(byDay).orElseThrow()));
    }

    private LocalDate pass(Instance instance, Element at, LocalDate day) {
        return switch (at.kind()) {
            case USER_TASK -> task(instance, at, day);
            case CALL -> call(instance, at, day);
            case SUB_PROCESS ->
                instance.diagram()
                        .start(at.id())
                        .map(start -> walk(instance, start, day).day())
                        .orElse(day);
            default -> day;
        };
    }

    private LocalDate call(Instance caller, Element call, LocalDate day) {
        Optional<Outline> called = Optional.ofNullable(call.calls()).flatMap(diagrams::of);
        if (called.isEmpty()) {
            return day;
        }
        Map<String, Object> facts = facts();
        call.in().forEach((target, source) -> {
            Object value = source.startsWith("'")
                    ? source.replace("'", "")
                    : caller.facts().get(source);
            if (value != null) {
                facts.put(target, value);
            }
        });
        Instance instance = new Instance(called.get(), call.id(), call.name(), facts, new HashMap<>());
        Optional<Element> start = called.get().start(null);
        LocalDate end = start.isEmpty() ? day : walk(instance, start.get(), day).day();
        call.out().forEach((target, source) -> {
            Object value = facts.get(source);
            if (value != null) {
                caller.facts().put(target, value);
            }
        });
        return end;
    }

    private LocalDate task(Instance instance, Element at, LocalDate day) {
        int round = instance.visits().merge(at.id(), 1, Integer::sum);
        String clock = clock(at);
        Optional<PlayWindows.Window> window = Optional.ofNullable(clock).flatMap(windows::clock);
        PlayTask task = describe(instance.diagram(), at, clock, window.orElse(null));
        // Sending again is part of the answer, whose days the answer itself has taken.
        int days = round > 1 && !task.authority() ? 0 : scenario.days().getOrDefault(task.id(), task.defaultDays());
        Due due = calendar.due(day, days);
        String outcome = task.authority() ? answer(instance, task, clock, round) : null;
        steps.add(new PlayStep(
                0,
                instance.part(),
                instance.partName(),
                task,
                round,
                outcome,
                day,
                due.due(),
                days,
                window.map(PlayWindows.Window::expected)
                        .map(count -> calendar.due(day, count).due())
                        .orElse(null),
                window.map(known -> calendar.due(day, known.latest()).due()).orElse(null),
                due.provisional() || !calendar.isKnown(day.getYear())));
        if (outcome != null && clock != null) {
            statutory.review(clock, round, day, due.due(), outcome);
        }
        return due.due();
    }

    private String answer(Instance instance, PlayTask task, @Nullable String clock, int round) {
        String outcome = scenario.outcomes().getOrDefault(task.id(), otherwise).inRound(round);
        instance.facts().put("outcome", outcome);
        if (outcome.equals("failed")) {
            instance.facts().put("trackResult", "failed");
        }
        if (outcome.equals("passed") && "first-review".equals(clock)) {
            instance.facts().put("reviewStage", "second-review");
        }
        return outcome;
    }

    private PlayTask describe(
            Outline diagram, Element at, @Nullable String clock, PlayWindows.@Nullable Window window) {
        boolean authority = window != null && window.authority();
        return new PlayTask(
                diagram.key() + "." + at.id(),
                diagram.key(),
                diagram.name(),
                at.id(),
                at.name(),
                authority,
                defaultDays(diagram, at, clock, window));
    }

    private int defaultDays(Outline diagram, Element at, @Nullable String clock, PlayWindows.@Nullable Window window) {
        if (window != null && (window.authority() || CORRECTION.equals(clock) || !isCorrection(diagram))) {
            return window.expected() == null ? window.latest() : window.expected();
        }
        // One clock runs over the whole answer, so only the answering itself takes its days.
        return isCorrection(diagram) ? 0 : windows.task(at.id()).orElse(0);
    }

    private static boolean isCorrection(Outline diagram) {
        return diagram.elements().stream().anyMatch(element -> CORRECTION.equals(clock(element)));
    }

    /** The clock that the timers of a task belong to: what they lead to is called after it. */
    private static @Nullable String clock(Element at) {
        return at.timersLeadTo().stream()
                .filter(next -> next.startsWith("remind-") || next.startsWith("escalate-"))
                .map(next -> next.substring(next.indexOf('-') + 1))
                .map(name -> name.equals("correction") ? CORRECTION : name)
                .findFirst()
                .orElse(null);
    }

    private Element next(Instance instance, Element at) {
        List<Way> ways = at.ways();
        Way way = ways.size() == 1
                ? ways.get(0)
                : ways.stream()
                        .filter(one -> one.condition() != null && holds(one.condition(), instance.facts()))
                        .findFirst()
                        .orElseGet(() -> unconditional(at));
        return element(instance, way.target());
    }

    private Way unconditional(Element at) {
        Way way = at.ways().stream()
                .filter(Way::otherwise)
                .findFirst()
                .orElse(at.ways().get(0));
        boolean known = at.ways().stream()
                .filter(one -> one.condition() != null)
                .allMatch(one -> facts().containsKey(variable(one.condition())) || isWritten(one.condition()));
        if (!known) {
            guesses.add(new Play.Guess(
                    at.name().isEmpty() ? at.id() : at.name(), way.name().isEmpty() ? way.target() : way.name()));
        }
        return way;
    }

    /** Facts that come up on the way. */
    private static boolean isWritten(@Nullable String condition) {
        return Set.of("outcome", "subjectResult", "algorithmResult", "preparationStage")
                .contains(variable(condition));
    }

    private static boolean holds(@Nullable String condition, Map<String, Object> facts) {
        if (condition == null) {
            return false;
        }
        Object fact = facts.get(variable(condition));
        if (condition.contains("==")) {
            return fact != null
                    && condition
                            .substring(condition.indexOf("==") + 2)
                            .strip()
                            .replace("'", "")
                            .equals(fact.toString());
        }
        return fact instanceof Boolean flag && flag != condition.startsWith("!");
    }

    private static String variable(@Nullable String condition) {
        return condition == null
                ? ""
                : condition.replaceAll("==.*", "").replace("!", "").strip();
    }

    private static Element element(Instance instance, String id) {
        return instance.diagram().element(id).orElseThrow();
    }
}
