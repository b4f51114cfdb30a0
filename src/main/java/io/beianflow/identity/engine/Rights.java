package io.beianflow.identity.engine;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sees to it that every group has its rights. Rights an administrator added stay. */
@Component
class Rights {
    private final AuthorizationService engine;

    Rights(AuthorizationService engine) {
        this.engine = engine;
    }

    void ensure() {
        Grants.all().forEach(this::ensure);
    }

    private void ensure(Grant grant) {
        Authorization known = find(grant);
        Authorization authorization = known == null ? begin(grant) : known;
        boolean complete = true;
        for (Permission permission : grant.permissions()) {
            complete &= authorization.isPermissionGranted(permission);
            authorization.addPermission(permission);
        }
        if (known == null || !complete) {
            engine.saveAuthorization(authorization);
        }
    }

    private @Nullable Authorization find(Grant grant) {
        return engine.createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(grant.group())
                .resourceType(grant.resource())
                .resourceId(grant.resourceId())
                .singleResult();
    }

    private Authorization begin(Grant grant) {
        Authorization authorization = engine.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(grant.group());
        authorization.setResource(grant.resource());
        authorization.setResourceId(grant.resourceId());
        return authorization;
    }
}
