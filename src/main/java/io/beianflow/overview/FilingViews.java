package io.beianflow.overview;

import io.beianflow.calendar.Calendars;
import io.beianflow.calendar.WorkingDayCalendar;
import io.beianflow.check.CheckReport;
import io.beianflow.check.FilingChecks;
import io.beianflow.check.Severity;
import io.beianflow.correction.CorrectionNotices;
import io.beianflow.deadline.Deadlines;
import io.beianflow.filing.Filing;
import io.beianflow.filing.FilingPage;
import io.beianflow.filing.FilingQuery;
import io.beianflow.filing.Filings;
import io.beianflow.material.Materials;
import io.beianflow.process.FilingProcesses;
import io.beianflow.process.OpenTask;
import io.beianflow.process.OpenTasks;
import io.beianflow.process.Progress;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Filings as callers and pages see them. A filing is read from one snapshot: a step that ends meanwhile must not show it as settled while it
 * still stands where it stood before. A list needs none, since it says of no filing that it is settled.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class FilingViews {
    private final Filings filings;
    private final OpenTasks tasks;
    private final FilingProcesses processes;
    private final Deadlines deadlines;
    private final Materials materials;
    private final CorrectionNotices notices;
    private final FilingChecks checks;
    private final Calendars calendars;
    private final Clock clock;

    FilingViews(
            Filings filings,
            OpenTasks tasks,
            FilingProcesses processes,
            Deadlines deadlines,
            Materials materials,
            CorrectionNotices notices,
            FilingChecks checks,
            Calendars calendars,
            Clock clock) {
        this.filings = filings;
        this.tasks = tasks;
        this.processes = processes;
        this.deadlines = deadlines;
        this.materials = materials;
        this.notices = notices;
        this.checks = checks;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** One page of a list. */
    public record Page(List<FilingItem> items, int page, int size, long total, boolean totalIsExact) {}

    /** The whole filing; 404 for another company's. */
    public FilingView of(String ref, Locale locale) {
        Filing filing = filings.require(ref);
        Progress progress = processes.progress(ref);
        return new FilingView(
                filing.ref(),
                filing.kind(),
                filing.company(),
                filing.status().id(),
                filing.stage().id(),
                filing.round(),
                progress.settled(),
                progress.incident(),
                filing.tracks().stream()
                        .map(track -> new FilingView.TrackView(
                                track.name(), track.stage().id(), track.round()))
                        .toList(),
                new FilingView.SubjectView(filing.subjectName(), filing.subjectUscc()),
                new FilingView.AlgorithmView(filing.algorithmName(), filing.category(), filing.role()),
                applicationIds(filing),
                filing.filingNumber(),
                tasks.of(ref).stream().map(TaskView::of).toList(),
                deadlines.of(ref, locale),
                counts(ref));
    }

    /** One page of the caller's filings, each with its open tasks as they are a moment later. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Page page(FilingQuery query) {
        FilingPage page = filings.page(query);
        Map<String, List<TaskView>> open = tasks
                .of(page.items().stream().map(Filing::ref).toList())
                .stream()
                .collect(Collectors.groupingBy(OpenTask::ref, Collectors.mapping(TaskView::of, Collectors.toList())));
        WorkingDayCalendar calendar = calendars.current();
        LocalDate today = LocalDate.now(clock);
        List<FilingItem> items = page.items().stream()
                .map(filing -> FilingItem.of(
                        filing, daysLeft(filing, today, calendar), open.getOrDefault(filing.ref(), List.of())))
                .toList();
        return new Page(items, page.page(), page.size(), page.total(), page.totalIsExact());
    }

    private static @Nullable Integer daysLeft(Filing filing, LocalDate today, WorkingDayCalendar calendar) {
        LocalDate due = filing.nextDueOn();
        return due == null ? null : calendar.workingDaysBetween(today, due);
    }

    private static Map<String, String> applicationIds(Filing filing) {
        Map<String, String> ids = new LinkedHashMap<>();
        if (filing.subjectApplicationId() != null) {
            ids.put("subject", filing.subjectApplicationId());
        }
        if (filing.algorithmApplicationId() != null) {
            ids.put("algorithm", filing.algorithmApplicationId());
        }
        return ids;
    }

    private Map<String, Integer> counts(String ref) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("openTasks", tasks.of(ref).size());
        counts.put("materials", materials.slots(ref).size());
        counts.put("corrections", notices.of(ref).size());
        checks.latest(ref).ifPresent(stored -> {
            CheckReport report = stored.report();
            for (Severity severity : Severity.values()) {
                counts.put(severity.code(), (int) report.count(severity));
            }
        });
        return counts;
    }
}
