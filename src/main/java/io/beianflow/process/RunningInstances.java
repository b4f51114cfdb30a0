package io.beianflow.process;

import io.beianflow.identity.EngineRights;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The running instances of a process, their versions and timers; for bringing them to a new version of their diagram. */
@Service
public class RunningInstances {
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ManagementService management;
    private final EngineRights rights;

    RunningInstances(
            RuntimeService runtime, RepositoryService repository, ManagementService management, EngineRights rights) {
        this.runtime = runtime;
        this.repository = repository;
        this.management = management;
        this.rights = rights;
    }

    /**
     * A deployed version of a process.
     *
     * @param id the engine's
     */
    public record Version(String id, int number) {}

    /**
     * A running instance.
     *
     * @param id the engine's
     * @param ref the filing
     */
    public record Running(String id, String ref, Version version) {}

    /**
     * A timer that waits.
     *
     * @param id the engine's id of the job
     * @param track {@code subject} or {@code algorithm}, null where the process does not say
     * @param activity id of the event
     * @param leadsTo id of the element after it, such as {@code remind-first-review}
     */
    public record Timer(String id, String ref, @Nullable String track, String activity, String leadsTo, Instant due) {}

    /** The version that new instances get; empty if no such process is deployed. */
    public Optional<Version> newest(String process) {
        return rights.unchecked(() -> Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .withoutTenantId()
                        .latestVersion()
                        .singleResult())
                .map(RunningInstances::version));
    }

    /**
     * Instances of earlier versions, the earliest version first.
     *
     * @param companies whose instances
     * @param most at most so many
     */
    public List<Running> behind(String process, Version newest, Collection<String> companies, int most) {
        return rights.unchecked(() -> {
            List<Running> found = new ArrayList<>();
            for (Version version : versions(process)) {
                if (version.number() < newest.number() && found.size() < most) {
                    found.addAll(list(version, companies, most - found.size()));
                }
            }
            return found;
        });
    }

    /** How many instances {@link #behind} there are. */
    public long countBehind(String process, Version newest, Collection<String> companies) {
        return rights.unchecked(() -> versions(process).stream()
                .filter(version -> version.number() < newest.number())
                .mapToLong(version -> query(version, companies).count())
                .sum());
    }

    /** All instances, whatever their version, at most {@code most}. */
    public List<Running> all(String process, Collection<String> companies, int most) {
        return rights.unchecked(() -> {
            List<Running> found = new ArrayList<>();
            for (Version version : versions(process)) {
                found.addAll(list(version, companies, most - found.size()));
            }
            return found;
        });
    }

    /**
     * Brings an instance to another version, each element to the one of the same id. Timers are mapped as they are: their triggers are not
     * computed anew.
     */
    public void migrate(Running instance, Version to) {
        rights.unchecked(() -> {
            MigrationPlan plan = runtime.createMigrationPlan(instance.version().id(), to.id())
                    .mapEqualActivities()
                    .build();
            runtime.newMigration(plan).processInstanceIds(instance.id()).execute();
            return plan;
        });
    }

    /** The waiting timers of an instance, by the ids of their events. */
    public List<Timer> timers(Running instance) {
        return rights.unchecked(() -> {
            String track = track(instance);
            return management.createJobQuery().processInstanceId(instance.id()).timers().list().stream()
                    .map(job -> timer(job, instance.ref(), track))
                    .sorted(Comparator.comparing(Timer::activity).thenComparing(Timer::id))
                    .toList();
        });
    }

    /** Sets the moment of a timer. */
    public void move(Timer timer, Instant due) {
        rights.unchecked(() -> {
            management.setJobDuedate(timer.id(), Date.from(due));
            return due;
        });
    }

    private List<Version> versions(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .withoutTenantId()
                .orderByProcessDefinitionVersion()
                .asc()
                .list()
                .stream()
                .map(RunningInstances::version)
                .toList();
    }

    private List<Running> list(Version version, Collection<String> companies, int most) {
        return most <= 0
                ? List.of()
                : query(version, companies).orderByProcessInstanceId().asc().listPage(0, most).stream()
                        .map(instance -> running(instance, version))
                        .toList();
    }

    private ProcessInstanceQuery query(Version version, Collection<String> companies) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionId(version.id())
                .tenantIdIn(companies.toArray(new String[0]));
    }

    private static Running running(ProcessInstance instance, Version version) {
        return new Running(
                instance.getId(), instance.getBusinessKey() == null ? "" : instance.getBusinessKey(), version);
    }

    private static Version version(ProcessDefinition definition) {
        return new Version(definition.getId(), definition.getVersion());
    }

    private Timer timer(Job job, String ref, @Nullable String track) {
        String activity = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
        return new Timer(
                job.getId(),
                ref,
                track,
                activity,
                leadsTo(job.getProcessDefinitionId(), activity),
                job.getDuedate().toInstant());
    }

    private String leadsTo(String definition, String activity) {
        BpmnModelInstance diagram = repository.getBpmnModelInstance(definition);
        FlowNode event = diagram.getModelElementById(activity);
        return event == null
                ? ""
                : event.getOutgoing().stream()
                        .findFirst()
                        .map(flow -> flow.getTarget().getId())
                        .orElse("");
    }

    /** A preparation and a review say it each in a variable of their own. */
    private @Nullable String track(Running instance) {
        Object preparation = runtime.getVariable(instance.id(), Facts.PREPARATION_STAGE.name());
        if (preparation != null) {
            return preparation.toString();
        }
        Object review = runtime.getVariable(instance.id(), Facts.REVIEW_STAGE.name());
        return review == null ? null : review.toString().startsWith("subject") ? "subject" : "algorithm";
    }
}
