package io.beianflow.process;

import io.beianflow.identity.EngineRights;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Service;

/** Starts the processes of a filing and tells how far they are. */
@Service
public class FilingProcesses {
    public static final String ALGORITHM_FILING = "algorithm-filing";
    public static final String STATUTORY_TIMER = "timer-statutory-limit";

    /** Processes beside a filing that bear its reference and never hold it up; whether they go well is not the filing's business. */
    public static final Set<String> AUXILIARY = Set.of("notice-delivery", "notice-digest", "deadline-watch");

    private static final List<String> TIMER_EVENTS = List.of("boundaryTimer", "intermediateTimer");

    private final RuntimeService runtime;
    private final ManagementService management;
    private final EngineRights rights;
    private final HistoryService history;
    private final Clock clock;

    FilingProcesses(
            RuntimeService runtime,
            ManagementService management,
            EngineRights rights,
            HistoryService history,
            Clock clock) {
        this.runtime = runtime;
        this.management = management;
        this.rights = rights;
        this.history = history;
        this.clock = clock;
    }

    /** Starts the whole way of a new filing, in the caller's transaction. */
    public void start(String ref, String company, boolean subjectFiled) {
        rights.unchecked(() -> runtime.createProcessInstanceByKey(ALGORITHM_FILING)
                .processDefinitionWithoutTenantId()
                .businessKey(ref)
                .setVariables(Map.of(
                        Facts.COMPANY.name(), company,
                        Facts.SUBJECT_FILED.name(), subjectFiled))
                .execute());
    }

    /** Asks the engine about every instance of the filing but the {@link #AUXILIARY} ones. */
    public Progress progress(String ref) {
        return rights.unchecked(() -> {
            Set<String> instances = instances(ref);
            if (instances.isEmpty()) {
                return new Progress(true, null);
            }
            String incident = instances.stream()
                    .flatMap(id -> runtime.createIncidentQuery().processInstanceId(id).list().stream())
                    .filter(found -> found.getId().equals(found.getRootCauseIncidentId()))
                    .map(FilingProcesses::words)
                    .sorted()
                    .findFirst()
                    .orElse(null);
            Date now = Date.from(clock.instant());
            boolean automatic =
                    management.createJobQuery().processInstanceIds(instances).withRetriesLeft().active().list().stream()
                            .anyMatch(job -> isAutomatic(job, now));
            return new Progress(!automatic, incident);
        });
    }

    /** Reference of the filing that a process instance, ended or not, belongs to; empty when there is no such instance. */
    public Optional<String> ref(String processInstanceId) {
        return rights.unchecked(() -> Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .singleResult())
                .map(HistoricProcessInstance::getBusinessKey));
    }

    /** A timer of a filing that has fired. */
    public record FiredTimer(String process, String activity, String name, Instant at) {}

    /** The timers of a filing that have fired, in every round, the last one first. */
    public List<FiredTimer> firedTimers(String ref) {
        return rights.unchecked(
                () -> history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(ref).list().stream()
                        .filter(instance -> !instance.getProcessDefinitionKey().startsWith("notice-"))
                        .flatMap(instance -> TIMER_EVENTS.stream().flatMap(type -> fired(instance, type)))
                        .sorted(Comparator.comparing(FiredTimer::at).reversed())
                        .toList());
    }

    private Stream<FiredTimer> fired(HistoricProcessInstance instance, String type) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .activityType(type)
                .finished()
                .list()
                .stream()
                .filter(event -> !event.isCanceled())
                .map(event -> new FiredTimer(
                        instance.getProcessDefinitionKey(),
                        event.getActivityId(),
                        event.getActivityName(),
                        event.getEndTime().toInstant()));
    }

    /** Moves a boundary timer that is armed in an instance; nothing happens when it has fired or is not there. */
    public void moveTimer(String processInstanceId, String timer, Date due) {
        rights.unchecked(() -> {
            List<Job> jobs = management
                    .createJobQuery()
                    .processInstanceId(processInstanceId)
                    .activityId(timer)
                    .timers()
                    .list();
            jobs.forEach(job -> management.setJobDuedate(job.getId(), due));
            return jobs.size();
        });
    }

    private Set<String> instances(String ref) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(ref)
                .processDefinitionKeyNotIn(AUXILIARY.toArray(new String[0]))
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** An async step, or a timer that has fallen due; a retry that waits for its next attempt counts as well. */
    private boolean isAutomatic(Job job, Date now) {
        boolean timer = management.createJobQuery().jobId(job.getId()).timers().count() > 0;
        return !timer || (job.getDuedate() != null && !job.getDuedate().after(now));
    }

    private static String words(Incident incident) {
        return incident.getActivityId() + ": " + incident.getIncidentMessage();
    }
}
