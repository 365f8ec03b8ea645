package io.mpsexpress.access.process;

import static io.mpsexpress.access.Role.ADMINISTRATOR;
import static io.mpsexpress.access.Role.CUSTOMER_OPERATIONS;
import static io.mpsexpress.access.Role.FLEET_MANAGER;
import static io.mpsexpress.access.Role.MPS_OFFER_MANAGER;
import static io.mpsexpress.access.Role.PARTNER_ADMINISTRATOR;
import static io.mpsexpress.access.Role.PROCESS_OWNER;
import static io.mpsexpress.access.Role.TECHNICAL_SUPPORT;
import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_ASSIGN;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_WORK;

import io.mpsexpress.access.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/**
 * What each role may do in the engine, by process definition and application. Whose process instances a partner's user sees
 * is a matter of tenants, which come on top.
 *
 * @param resourceId key of a process definition, name of an application, or {@code *}
 */
record Grant(Role role, Resource resource, String resourceId, Set<Permission> permissions) {

    private static final String RESOLVE_INELIGIBLE_PRINTERS = "resolve-ineligible-printers";
    private static final Set<Permission> SEE = Set.of(
            ProcessDefinitionPermissions.READ, READ_INSTANCE, ProcessDefinitionPermissions.READ_HISTORY, READ_TASK);
    // on which tasks, is for each task to say
    private static final Set<Permission> WORK =
            Set.of(ProcessDefinitionPermissions.READ, READ_TASK, TASK_WORK, TASK_ASSIGN);
    private static final Set<Permission> FOLLOW = Set.of(READ_INSTANCE, ProcessDefinitionPermissions.READ_HISTORY);
    private static final Set<Role> WORKERS =
            Set.of(PARTNER_ADMINISTRATOR, FLEET_MANAGER, CUSTOMER_OPERATIONS, MPS_OFFER_MANAGER, TECHNICAL_SUPPORT);

    static List<Grant> all() {
        List<Grant> grants = new ArrayList<>();
        grants.add(process(PARTNER_ADMINISTRATOR, "entitle-organization", WORK, FOLLOW));
        grants.add(process(FLEET_MANAGER, "assign-supplies-contact", WORK, FOLLOW));
        grants.add(process(FLEET_MANAGER, "enroll-printers", WORK, FOLLOW));
        grants.add(process(FLEET_MANAGER, "add-printers", WORK, FOLLOW));
        grants.add(process(FLEET_MANAGER, "request-management", WORK, FOLLOW));
        // teams work there as well: a partner sees nothing of it but what belongs to a task of their own
        grants.add(process(FLEET_MANAGER, RESOLVE_INELIGIBLE_PRINTERS, WORK));
        for (Role role : Set.of(CUSTOMER_OPERATIONS, TECHNICAL_SUPPORT)) {
            grants.add(process(role, RESOLVE_INELIGIBLE_PRINTERS, WORK));
        }
        for (Role role : Set.of(CUSTOMER_OPERATIONS, MPS_OFFER_MANAGER)) {
            grants.add(process(role, "remove-from-mps-express", WORK));
        }
        for (Role role : Set.of(CUSTOMER_OPERATIONS, MPS_OFFER_MANAGER, TECHNICAL_SUPPORT, PROCESS_OWNER)) {
            grants.add(process(role, ANY, SEE));
        }
        for (Role role : WORKERS) {
            grants.add(new Grant(role, Resources.APPLICATION, "tasklist", Set.of(ACCESS)));
            grants.add(new Grant(role, Resources.FILTER, ANY, Set.of(READ)));
        }
        grants.addAll(ofProcessOwner());
        Arrays.stream(Resources.values())
                .map(resource -> new Grant(ADMINISTRATOR, resource, ANY, Set.of(ALL)))
                .forEach(grants::add);
        return grants;
    }

    /** What an earlier version granted and this one does not. */
    static List<Grant> takenBack() {
        return List.of(process(FLEET_MANAGER, RESOLVE_INELIGIBLE_PRINTERS, FOLLOW));
    }

    /** Sees everything that runs and ran, can have a failed step tried again, and changes nothing else. */
    private static List<Grant> ofProcessOwner() {
        return List.of(
                new Grant(PROCESS_OWNER, Resources.APPLICATION, "cockpit", Set.of(ACCESS)),
                process(PROCESS_OWNER, ANY, Set.of(RETRY_JOB)),
                // Cockpit counts human tasks for who may read every single one
                new Grant(PROCESS_OWNER, Resources.TASK, ANY, Set.of(READ)),
                new Grant(PROCESS_OWNER, Resources.DECISION_DEFINITION, ANY, Set.of(READ, READ_HISTORY)),
                new Grant(PROCESS_OWNER, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Set.of(READ)),
                new Grant(PROCESS_OWNER, Resources.DEPLOYMENT, ANY, Set.of(READ)));
    }

    @SafeVarargs
    private static Grant process(Role role, String key, Set<Permission>... permissions) {
        Set<Permission> all = Arrays.stream(permissions).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
        return new Grant(role, Resources.PROCESS_DEFINITION, key, all);
    }
}
