package io.beianflow.insight;

import io.beianflow.calendar.Calendars;
import io.beianflow.calendar.WorkingDayCalendar;
import io.beianflow.deadline.ClockKind;
import io.beianflow.deadline.ReviewWindows;
import io.beianflow.identity.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the filings of the caller's companies teach. Not read-only: the engine keeps a record of every decision table it evaluates. */
@Service
@Transactional
public class Insights {
    /** Fewer ended stages than this say nothing; the windows are used instead. */
    private static final int FEWEST = 5;
    /** Working days for the product information, which no rule limits: quick, usual, slow. */
    private static final Pace PRODUCT_INFO = new Pace(1, 3, 5);

    private static final int MOST_FORECASTS = 50;

    private final InsightRows rows;
    private final ReturnClasses classes;
    private final ReviewWindows windows;
    private final Calendars calendars;
    private final Caller caller;
    private final Clock clock;

    Insights(
            InsightRows rows,
            ReturnClasses classes,
            ReviewWindows windows,
            Calendars calendars,
            Caller caller,
            Clock clock) {
        this.rows = rows;
        this.classes = classes;
        this.windows = windows;
        this.calendars = calendars;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * All of it.
     *
     * @param since first day of what is looked at: what ended on it or later counts
     */
    public record Report(
            LocalDate since,
            List<StageTime> stages,
            List<PassRate> passes,
            List<ReturnClass> returns,
            Lost lost,
            List<Forecast> forecasts) {
        /** How many items of notices there were. */
        public long items() {
            return returns.stream().mapToLong(ReturnClass::items).sum();
        }
    }

    /** Working days of a stage: quick, usual, slow. */
    private record Pace(int quick, int usual, int slow) {}

    /** The report of the last months, 1 to 120. */
    public Report report(int months) {
        Set<String> companies = caller.companies();
        LocalDate today = LocalDate.now(clock);
        LocalDate since = today.minusMonths(months);
        if (companies.isEmpty()) {
            return new Report(since, List.of(), List.of(), classes.count(List.of()), new Lost(0, 0, 0), List.of());
        }
        InsightRows.Span span = InsightRows.Span.of(since, today, calendars.current());
        List<StageTime> stages = rows.stageTimes(span, companies).stream()
                .sorted(Comparator.comparing((StageTime time) -> order(time.clock()))
                        .thenComparing(StageTime::round))
                .toList();
        return new Report(
                since,
                stages,
                rows.passRates(since, companies).stream()
                        .sorted(Comparator.comparing(rate -> order(rate.stage())))
                        .toList(),
                classes.count(rows.returnedItems(since, companies)),
                rows.lost(span, companies),
                forecasts(stages, rows.fastTimes(span, companies), companies, today));
    }

    private static int order(String clock) {
        return List.of(ClockKind.values()).indexOf(ClockKind.of(clock));
    }

    private List<Forecast> forecasts(
            List<StageTime> stages, List<StageTime> fast, Set<String> companies, LocalDate today) {
        Map<String, Pace> paces = new HashMap<>();
        Map<String, StageTime> first = new HashMap<>();
        stages.stream().filter(time -> time.round() == 1).forEach(time -> first.put(time.clock(), time));
        Map<String, StageTime> quick = new HashMap<>();
        fast.forEach(time -> quick.put(time.clock(), time));
        boolean own = false;
        for (ClockKind kind : List.of(ClockKind.FIRST_REVIEW, ClockKind.SECOND_REVIEW, ClockKind.CORRECTION_RESPONSE)) {
            StageTime past = first.get(kind.id());
            if (past != null && past.count() >= FEWEST) {
                int fastest =
                        quick.containsKey(kind.id()) ? quick.get(kind.id()).median() : past.median();
                paces.put(kind.id(), new Pace(fastest, past.median(), past.p90()));
                own = true;
            } else {
                ReviewWindows.Window window = windows.of(kind);
                paces.put(kind.id(), new Pace(window.quick(), window.usual(), window.latest()));
            }
        }
        boolean fromOwn = own;
        return rows.running(companies, today, MOST_FORECASTS).stream()
                .map(filing -> forecast(filing, paces, today, fromOwn))
                .toList();
    }

    private Forecast forecast(InsightRows.Running filing, Map<String, Pace> paces, LocalDate today, boolean own) {
        WorkingDayCalendar calendar = calendars.current();
        Pace first = pace(paces, ClockKind.FIRST_REVIEW);
        Pace second = pace(paces, ClockKind.SECOND_REVIEW);
        Pace answer = pace(paces, ClockKind.CORRECTION_RESPONSE);
        List<Pace> left = new ArrayList<>();
        Pace again = first;
        switch (filing.stage()) {
            case "algorithm-submission", "first-review" -> left.addAll(List.of(first, PRODUCT_INFO, second));
            case "product-info" -> left.addAll(List.of(PRODUCT_INFO, second));
            default -> {
                left.add(second);
                again = second;
            }
        }
        LocalDate early = filing.since();
        LocalDate likely = filing.since();
        LocalDate late = filing.since();
        for (int step = 0; step < left.size(); step++) {
            Pace pace = left.get(step);
            early = calendar.due(early, pace.quick()).due();
            likely = calendar.due(likely, pace.usual()).due();
            late = calendar.due(late, pace.slow()).due();
            // What should have come already can come today at the earliest.
            early = step == 0 && early.isBefore(today) ? today : early;
            likely = step == 0 && likely.isBefore(today) ? today : likely;
            late = step == 0 && late.isBefore(today) ? today : late;
        }
        late = calendar.due(calendar.due(late, answer.slow()).due(), again.slow())
                .due();
        return new Forecast(
                filing.ref(),
                filing.algorithm(),
                filing.stage(),
                early,
                likely.isBefore(early) ? early : likely,
                late,
                own,
                !calendar.isKnown(late.getYear()));
    }

    private static Pace pace(Map<String, Pace> paces, ClockKind kind) {
        return paces.getOrDefault(kind.id(), PRODUCT_INFO);
    }
}
