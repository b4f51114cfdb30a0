package io.beianflow.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.beianflow.calendar.Calendars;
import io.beianflow.identity.Groups;
import io.beianflow.process.FilingProcesses;
import io.beianflow.process.OpenTask;
import io.beianflow.process.OpenTasks;
import io.beianflow.process.Progress;
import io.beianflow.process.TaskDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Does the open tasks of a filing one after the other, as people would, until it waits where it should. */
@Component
@Profile("demo")
class DemoWalk {
    private static final int LONGEST = 120;
    /** So many working days ago the papers went to the authority: past the expected day of a first review. */
    private static final int SENT_BEFORE = 8;

    private static final long POLL_NANOS = 200_000_000L;
    private static final int POLLS = 600;

    private final OpenTasks tasks;
    private final TaskDesk desk;
    private final FilingProcesses processes;
    private final ActingPerson acting;
    private final Calendars calendars;
    private final ObjectMapper json;
    private final Clock clock;

    DemoWalk(
            OpenTasks tasks,
            TaskDesk desk,
            FilingProcesses processes,
            ActingPerson acting,
            Calendars calendars,
            ObjectMapper json,
            Clock clock) {
        this.tasks = tasks;
        this.desk = desk;
        this.processes = processes;
        this.acting = acting;
        this.calendars = calendars;
        this.json = json;
        this.clock = clock;
    }

    /** Walks on until a task of that key is open, or to the end of the filing when it is null. */
    void until(String ref, @Nullable String stopAt) {
        for (int step = 0; step < LONGEST; step++) {
            settle(ref);
            List<OpenTask> open = tasks.of(ref);
            if (open.isEmpty() || open.stream().anyMatch(task -> task.key().equals(stopAt))) {
                return;
            }
            doIt(open.get(0), stopAt);
        }
    }

    private void settle(String ref) {
        for (int poll = 0; poll < POLLS; poll++) {
            Progress progress = processes.progress(ref);
            if (progress.incident() != null) {
                throw new IllegalStateException("Filing " + ref + " stands still: " + progress.incident());
            }
            if (progress.settled()) {
                return;
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        throw new IllegalStateException("Filing " + ref + " does not come to rest");
    }

    private void doIt(OpenTask task, @Nullable String stopAt) {
        String person = person(task);
        acting.as(person, () -> {
            desk.claim(task.id());
            desk.complete(task.id(), input(task, stopAt));
            return person;
        });
    }

    /** The demo people are called like their groups. */
    private static String person(OpenTask task) {
        String group = task.group();
        if (group != null) {
            return group;
        }
        return task.candidateGroups().contains(Groups.PRODUCT)
                ? Groups.PRODUCT
                : task.candidateGroups().get(0);
    }

    private JsonNode input(OpenTask task, @Nullable String stopAt) {
        ObjectNode input = json.createObjectNode();
        LocalDate sent = workingDaysAgo(SENT_BEFORE);
        switch (task.key()) {
            case "cross-review", "sign-off" -> input.put("approved", true);
            case "submit-subject" ->
                input.put("applicationId", "ZT-" + task.ref())
                        .put("submittedOn", workingDaysAgo(SENT_BEFORE + 6).toString());
            case "record-subject-decision" -> input.put("outcome", "passed").put("receivedOn", sent.toString());
            case "submit-algorithm" ->
                input.put("applicationId", "SF-" + task.ref()).put("submittedOn", sent.toString());
            case "record-first-review-decision" -> firstReview(input, stopAt);
            case "complete-product-info" ->
                input.put("submittedOn", workingDaysAgo(2).toString());
            case "record-second-review-decision" ->
                input.put("outcome", "passed")
                        .put("receivedOn", workingDaysAgo(1).toString());
            case "record-filing-number" ->
                input.put("filingNumber", "网信算备330106700000101260019号")
                        .put("receivedOn", workingDaysAgo(1).toString());
            case "place-filing-number" ->
                input.put("placedOn", LocalDate.now(clock).toString());
            default -> {
                // the others take no input
            }
        }
        return input;
    }

    private void firstReview(ObjectNode input, @Nullable String stopAt) {
        input.put("receivedOn", workingDaysAgo(2).toString());
        if (Objects.equals(stopAt, "respond-to-correction")) {
            input.put("outcome", "correction");
            input.put("noticeText", "1. 请补充算法数据的来源和规模。\n2. 请说明显式标识在小程序中的展示位置，并附截图。");
        } else {
            input.put("outcome", "passed");
        }
    }

    private LocalDate workingDaysAgo(int count) {
        LocalDate day = LocalDate.now(clock);
        for (int left = count; left > 0; ) {
            day = day.minusDays(1);
            if (calendars.current().isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }
}
