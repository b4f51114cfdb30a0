package io.beianflow.identity.engine;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;

import io.beianflow.identity.Groups;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;

/**
 * The engine rights of every group. Who may claim and complete a task is not here: the engine gives that to the candidate
 * groups of each task, and the listeners of the diagrams guard it.
 */
final class Grants {
    private Grants() {}

    static List<Grant> all() {
        List<Grant> grants = new ArrayList<>();
        Groups.FILING.forEach(group -> grants.addAll(workingOnFilings(group)));
        List.of(Groups.MANAGER, Groups.OWNER).forEach(group -> grants.addAll(watching(group)));
        grants.addAll(maintainingDiagrams());
        grants.addAll(administering());
        grants.addAll(connectingMachines());
        return List.copyOf(grants);
    }

    /** Tasklist with its shipped filters; every filing of the own company with its tasks and history. A filing is opened by us alone. */
    private static List<Grant> workingOnFilings(String group) {
        return List.of(
                Grant.one(group, Resources.APPLICATION, "tasklist", ACCESS),
                Grant.one(group, Resources.APPLICATION, "welcome", ACCESS),
                Grant.all(group, Resources.FILTER, READ),
                Grant.all(group, Resources.GROUP, READ),
                Grant.all(
                        group,
                        Resources.PROCESS_DEFINITION,
                        ProcessDefinitionPermissions.READ,
                        ProcessDefinitionPermissions.READ_INSTANCE,
                        ProcessDefinitionPermissions.READ_TASK,
                        ProcessDefinitionPermissions.READ_HISTORY),
                Grant.all(group, Resources.DECISION_DEFINITION, READ, READ_HISTORY));
    }

    private static List<Grant> watching(String group) {
        return List.of(
                Grant.one(group, Resources.APPLICATION, "cockpit", ACCESS),
                Grant.all(group, Resources.DEPLOYMENT, READ),
                Grant.all(group, Resources.DECISION_REQUIREMENTS_DEFINITION, READ),
                Grant.all(group, Resources.BATCH, READ));
    }

    private static List<Grant> maintainingDiagrams() {
        return List.of(
                Grant.all(Groups.OWNER, Resources.DEPLOYMENT, CREATE, READ),
                Grant.all(
                        Groups.OWNER,
                        Resources.PROCESS_DEFINITION,
                        ProcessDefinitionPermissions.UPDATE,
                        ProcessDefinitionPermissions.SUSPEND,
                        ProcessDefinitionPermissions.SUSPEND_INSTANCE,
                        ProcessDefinitionPermissions.RETRY_JOB,
                        ProcessDefinitionPermissions.MIGRATE_INSTANCE),
                Grant.all(Groups.OWNER, Resources.BATCH, CREATE, READ));
    }

    private static List<Grant> administering() {
        List<Grant> grants = new ArrayList<>();
        for (Resources resource : Resources.values()) {
            grants.add(Grant.all(Groups.ADMIN, resource, ALL));
        }
        return grants;
    }

    /** Reading for monitoring and reports over engine-rest; whatever a machine shall change is granted where it is run. */
    private static List<Grant> connectingMachines() {
        return List.of(
                Grant.all(
                        Groups.TECHNICAL,
                        Resources.PROCESS_DEFINITION,
                        ProcessDefinitionPermissions.READ,
                        ProcessDefinitionPermissions.READ_INSTANCE,
                        ProcessDefinitionPermissions.READ_TASK,
                        ProcessDefinitionPermissions.READ_HISTORY),
                Grant.all(Groups.TECHNICAL, Resources.DEPLOYMENT, READ),
                Grant.all(Groups.TECHNICAL, Resources.DECISION_DEFINITION, READ, READ_HISTORY));
    }
}
