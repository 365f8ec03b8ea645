package io.mpsexpress.access.process;

import io.mpsexpress.database.AtStart;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Writes the roles' grants into the engine where they are missing, and takes back what an earlier version granted too much.
 * What an administrator granted beside them stays.
 */
@Component
@Order(10)
class GrantsAtStart implements AtStart {

    private final AuthorizationService authorizations;

    GrantsAtStart(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    @Override
    public void run() {
        Grant.all().forEach(this::write);
        Grant.takenBack().forEach(this::takeBack);
    }

    private void takeBack(Grant grant) {
        Authorization authorization = find(grant);
        if (authorization != null && grant.permissions().stream().anyMatch(authorization::isPermissionGranted)) {
            grant.permissions().forEach(authorization::removePermission);
            authorizations.saveAuthorization(authorization);
        }
    }

    private void write(Grant grant) {
        Authorization authorization = find(grant);
        if (holds(authorization, grant)) {
            return;
        }
        if (authorization == null) {
            authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            authorization.setGroupId(grant.role().groupId());
            authorization.setResource(grant.resource());
            authorization.setResourceId(grant.resourceId());
        }
        for (Permission permission : grant.permissions()) {
            authorization.addPermission(permission);
        }
        authorizations.saveAuthorization(authorization);
    }

    private static boolean holds(Authorization authorization, Grant grant) {
        return authorization != null && grant.permissions().stream().allMatch(authorization::isPermissionGranted);
    }

    private Authorization find(Grant grant) {
        return authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(grant.role().groupId())
                .resourceType(grant.resource())
                .resourceId(grant.resourceId())
                .singleResult();
    }
}
