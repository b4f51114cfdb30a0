package io.beianflow.process.engine;

import io.beianflow.process.Stepped;
import io.beianflow.process.Stepped.Failure;
import io.beianflow.process.Stepped.Step;
import io.beianflow.refusal.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One walk of the simulated clock from due job to due job. Steps that wait for nobody come before any timer; timers of one moment fire in the
 * order of their filings, then of their elements, so that the same walk over the same data does the same.
 */
final class Stepping {
    private static final Logger LOG = LoggerFactory.getLogger(Stepping.class);

    private static final int MOST_KEPT = 10_000;
    /** As many jobs that are due together are put in order; of more, the database's order decides who is looked at first. */
    private static final int TOGETHER = 100;
    /** No diagram passes one element so often without waiting for a person or a day. */
    private static final int MOST_PASSES = 500;

    private static final Comparator<Due> ORDER = Comparator.comparing(Due::at)
            .thenComparing(Due::timer)
            .thenComparing(due -> due.step().ref())
            .thenComparing(due -> due.step().activity())
            .thenComparing(due -> due.job().getId());

    private final ManagementService management;
    private final RuntimeService runtime;

    private final List<Step> fired = new ArrayList<>();
    private final Map<String, Failure> failed = new LinkedHashMap<>();
    private final Map<String, Integer> passes = new HashMap<>();
    private final Map<String, String> refs = new HashMap<>();
    private final Map<String, String> activities = new HashMap<>();

    Stepping(ManagementService management, RuntimeService runtime) {
        this.management = management;
        this.runtime = runtime;
    }

    private record Due(Job job, boolean timer, Instant at, Step step) {}

    Stepped until(Instant to) {
        for (Optional<Due> next = next(to); next.isPresent(); next = next(to)) {
            moveTo(next.get().at());
            carryOut(next.get());
        }
        moveTo(to);
        return new Stepped(fired, List.copyOf(failed.values()));
    }

    private static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    private void moveTo(Instant moment) {
        if (moment.isAfter(now())) {
            ClockUtil.setCurrentTime(Date.from(moment));
            passes.clear();
        }
    }

    private Optional<Due> next(Instant to) {
        List<Due> steps = due(jobs().messages().executable().listPage(0, TOGETHER), false);
        if (!steps.isEmpty()) {
            return steps.stream().min(ORDER);
        }
        Date end = new Date(to.toEpochMilli() + 1);
        Stream<Due> retries = due(firstDue(jobs().messages(), end), false).stream();
        Stream<Due> timers = due(firstDue(jobs().timers(), end), true).stream();
        return Stream.concat(retries, timers).min(ORDER);
    }

    private JobQuery jobs() {
        return management.createJobQuery().active();
    }

    private static List<Job> firstDue(JobQuery query, Date end) {
        return query.withRetriesLeft()
                .duedateLowerThan(end)
                .orderByJobDuedate()
                .asc()
                .listPage(0, TOGETHER);
    }

    private List<Due> due(List<Job> jobs, boolean timer) {
        return jobs.stream()
                .map(job -> {
                    Instant at = at(job);
                    return new Due(job, timer, at, step(job, at));
                })
                .toList();
    }

    /** What was due earlier, while the clock stood, is late and happens now. */
    private static Instant at(Job job) {
        Instant now = now();
        Date due = job.getDuedate();
        return due == null || due.toInstant().isBefore(now) ? now : due.toInstant();
    }

    private Step step(Job job, Instant at) {
        return new Step(
                at,
                job.getProcessInstanceId() == null ? "" : refs.computeIfAbsent(job.getProcessInstanceId(), this::ref),
                Objects.requireNonNullElse(job.getTenantId(), ""),
                Objects.requireNonNullElse(job.getProcessDefinitionKey(), ""),
                job.getJobDefinitionId() == null
                        ? ""
                        : activities.computeIfAbsent(job.getJobDefinitionId(), this::activity));
    }

    private String ref(String instance) {
        ProcessInstance found =
                runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult();
        return found == null ? "" : Objects.requireNonNullElse(found.getBusinessKey(), "");
    }

    private String activity(String definition) {
        return Objects.requireNonNullElse(
                management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(definition)
                        .singleResult()
                        .getActivityId(),
                "");
    }

    private void carryOut(Due due) {
        guardAgainstCircles(due);
        String id = due.job().getId();
        try {
            management.executeJob(id);
            failed.remove(id);
            if (due.timer() && fired.size() < MOST_KEPT) {
                fired.add(due.step());
            }
        } catch (OptimisticLockingException raced) {
            LOG.debug("Somebody was faster at {}; it is looked at again", due.step());
        } catch (RuntimeException broken) {
            Job left = management.createJobQuery().jobId(id).singleResult();
            if (left == null) {
                LOG.debug("{} is no longer needed", due.step());
            } else {
                LOG.warn("{} failed, {} tries left: {}", due.step(), left.getRetries(), broken.getMessage());
                failed.put(id, new Failure(due.step(), words(left.getExceptionMessage(), broken), left.getRetries()));
            }
        }
    }

    private void guardAgainstCircles(Due due) {
        Step step = due.step();
        String element = due.job().getProcessInstanceId() + " " + step.activity();
        if (passes.merge(element, 1, Integer::sum) > MOST_PASSES) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "simulation-circle", step.process(), step.activity());
        }
    }

    private static String words(@Nullable String kept, RuntimeException broken) {
        return kept == null ? Objects.requireNonNullElse(broken.getMessage(), broken.toString()) : kept;
    }
}
