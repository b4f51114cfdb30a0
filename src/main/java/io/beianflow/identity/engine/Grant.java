package io.beianflow.identity.engine;

import java.util.List;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/** What a group may do with one resource of a kind, or with all of a kind. */
record Grant(String group, Resource resource, String resourceId, List<Permission> permissions) {
    static Grant one(String group, Resource resource, String resourceId, Permission... permissions) {
        return new Grant(group, resource, resourceId, List.of(permissions));
    }

    static Grant all(String group, Resource resource, Permission... permissions) {
        return one(group, resource, Authorization.ANY, permissions);
    }
}
