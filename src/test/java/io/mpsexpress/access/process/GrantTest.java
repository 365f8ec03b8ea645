package io.mpsexpress.access.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.DELETE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.SUSPEND;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_WORK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.UPDATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.UPDATE_INSTANCE_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.UPDATE_TASK;

import io.mpsexpress.access.Role;
import io.mpsexpress.support.ApplicationTest;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What each role may do in each process: the table of the product's people. */
@ApplicationTest
class GrantTest {

    private static final Set<Permission> CHANGES =
            Set.of(CREATE_INSTANCE, UPDATE_INSTANCE, UPDATE_INSTANCE_VARIABLE, DELETE_INSTANCE, SUSPEND, UPDATE_TASK);

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private GrantsAtStart grantsAtStart;

    @ParameterizedTest
    @CsvSource({
        "entitle-organization,        PARTNER_ADMINISTRATOR",
        "assign-supplies-contact,     FLEET_MANAGER",
        "enroll-printers,             FLEET_MANAGER",
        "add-printers,                FLEET_MANAGER",
        "request-management,          FLEET_MANAGER",
        "resolve-ineligible-printers, FLEET_MANAGER;CUSTOMER_OPERATIONS;TECHNICAL_SUPPORT",
        "import-contacts,             ''",
        "remove-from-mps-express,     CUSTOMER_OPERATIONS;MPS_OFFER_MANAGER",
    })
    void tasksOfAProcessAreWorkForItsOwnRolesOnlyAndSeenByStaff(String process, String workers) {
        for (Role role : Role.values()) {
            boolean works = List.of(workers.split(";")).contains(role.name()) || role == Role.ADMINISTRATOR;

            assertThat(may(role, TASK_WORK, process)).as(role + " works").isEqualTo(works);
            assertThat(may(role, READ_TASK, process)).as(role + " reads").isEqualTo(works || role.isStaff());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "entitle-organization,        PARTNER_ADMINISTRATOR",
        "assign-supplies-contact,     FLEET_MANAGER",
        "enroll-printers,             FLEET_MANAGER",
        "add-printers,                FLEET_MANAGER",
        "request-management,          FLEET_MANAGER",
        "resolve-ineligible-printers, ''",
        "import-contacts,             ''",
        "remove-from-mps-express,     ''",
    })
    void instancesAreSeenByStaffAndByThePartnersWhoAloneWorkInThem(String process, String partners) {
        for (Role role : Role.values()) {
            boolean sees = partners.equals(role.name()) || role.isStaff();

            assertThat(may(role, READ_INSTANCE, process)).as(role.name()).isEqualTo(sees);
            assertThat(may(role, READ_HISTORY, process)).as(role.name()).isEqualTo(sees);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
    void nobodyBelowAnAdministratorChangesProcesses(Role role) {
        for (String process : List.of("entitle-organization", "enroll-printers", "resolve-ineligible-printers")) {
            assertThat(CHANGES).noneMatch(change -> may(role, change, process));
        }
        assertThat(authorizations.isUserAuthorized(
                        null, List.of(role.groupId()), Permissions.CREATE, Resources.DEPLOYMENT))
                .isFalse();
        assertThat(authorizations.isUserAuthorized(null, List.of(role.groupId()), Permissions.CREATE, Resources.FILTER))
                .isFalse();
        assertThat(authorizations.isUserAuthorized(
                        null, List.of(role.groupId()), Permissions.CREATE, Resources.AUTHORIZATION))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void failedStepsAreTriedAgainByTheProcessOwnerAndAdministrators(Role role) {
        assertThat(may(role, RETRY_JOB, "enroll-printers"))
                .isEqualTo(role == Role.PROCESS_OWNER || role == Role.ADMINISTRATOR);
    }

    @ParameterizedTest
    @EnumSource
    void eachRoleOpensTheApplicationsItNeeds(Role role) {
        boolean administrator = role == Role.ADMINISTRATOR;
        boolean owner = role == Role.PROCESS_OWNER;

        assertThat(opens(role, "tasklist")).isEqualTo(!owner);
        assertThat(opens(role, "cockpit")).isEqualTo(owner || administrator);
        assertThat(opens(role, "admin")).isEqualTo(administrator);
    }

    @Test
    void startingAgainWritesNothingTwice() {
        long before = authorizations.createAuthorizationQuery().count();

        grantsAtStart.run();

        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(before);
    }

    private boolean may(Role role, Permission permission, String process) {
        return authorizations.isUserAuthorized(
                null, List.of(role.groupId()), permission, Resources.PROCESS_DEFINITION, process);
    }

    private boolean opens(Role role, String application) {
        return authorizations.isUserAuthorized(
                null, List.of(role.groupId()), Permissions.ACCESS, Resources.APPLICATION, application);
    }
}
