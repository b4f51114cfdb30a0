package io.beianflow.process;

import io.beianflow.identity.EngineRights;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Service;

/** Starts the {@link FilingProcesses#AUXILIARY} processes beside the filings, and gives their failed steps another try. */
@Service
public class SideProcesses {
    private final RuntimeService runtime;
    private final ManagementService management;
    private final EngineRights rights;

    SideProcesses(RuntimeService runtime, ManagementService management, EngineRights rights) {
        this.runtime = runtime;
        this.management = management;
        this.rights = rights;
    }

    /** Starts a process in the caller's transaction, its first step runs after it; the engine's id of the instance. */
    public String start(String key, String businessKey, String company, Map<String, Object> facts) {
        Map<String, Object> variables = new HashMap<>(facts);
        variables.put(Facts.COMPANY.name(), company);
        return rights.unchecked(() -> runtime.createProcessInstanceByKey(key)
                .processDefinitionWithoutTenantId()
                .businessKey(businessKey)
                .setVariables(variables)
                .execute()
                .getId());
    }

    /** Starts a process of the house itself, which belongs to no company. */
    public void start(String key, String businessKey, Map<String, Object> facts) {
        rights.unchecked(() -> runtime.createProcessInstanceByKey(key)
                .processDefinitionWithoutTenantId()
                .businessKey(businessKey)
                .setVariables(facts)
                .execute());
    }

    /** Ends an instance that has nothing more to do; nothing happens when it has ended already. */
    public void stop(String instance, String reason) {
        rights.unchecked(() -> {
            runtime.deleteProcessInstanceIfExists(instance, reason, true, true, true, true);
            return true;
        });
    }

    /**
     * Has the failed step of an execution tried once more, now.
     *
     * @param execution the engine's id of it
     * @return whether there was one
     */
    public boolean tryAgain(String execution) {
        return rights.unchecked(() -> {
            List<Job> failed = management
                    .createJobQuery()
                    .executionId(execution)
                    .withException()
                    .list();
            failed.forEach(job -> {
                management.setJobRetries(job.getId(), Math.max(1, job.getRetries()));
                management.setJobDuedate(job.getId(), null);
            });
            return !failed.isEmpty();
        });
    }

    /** Whether an execution still has a step before it; not when its process was ended by hand. */
    public boolean isAlive(String execution) {
        return rights.unchecked(
                () -> management.createJobQuery().executionId(execution).count() > 0);
    }
}
