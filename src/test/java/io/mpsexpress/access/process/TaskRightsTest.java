package io.mpsexpress.access.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.engine.TestWork;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** In a process in which several roles work, each sees the tasks that are its own. */
@ApplicationTest
class TaskRightsTest {

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private TestWork work;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    private UUID partner;
    private String instanceId;
    private String taskId;

    @BeforeEach
    void anEscalationWaitsForCustomerOperations() {
        partner = people.partner();
        instanceId = runtime.createProcessInstanceByKey("resolve-ineligible-printers")
                .businessKey(UUID.randomUUID().toString())
                .setVariables(Map.of(
                        "partnerId", partner.toString(),
                        "team", Role.CUSTOMER_OPERATIONS.groupId(),
                        "escalationPriority", 50,
                        "dueDate", Date.from(Instant.parse("2040-01-01T00:00:00Z"))))
                .startBeforeActivity("userTask_decideEscalation")
                .execute()
                .getId();
        taskId = tasks.createTaskQuery()
                .processInstanceId(instanceId)
                .singleResult()
                .getId();
    }

    @AfterEach
    void nobodyDecidesIt() {
        runtime.deleteProcessInstance(instanceId, "end of the test");
    }

    @Test
    void theTeamWorksOnItsTask() {
        Caller operations = people.staff(Role.CUSTOMER_OPERATIONS);

        assertThat(http.get(operations, "/engine-rest/task/" + taskId).status()).isEqualTo(200);
        assertThat(http.get(operations, path("form-variables")).status()).isEqualTo(200);
        assertThat(http.post(operations, path("claim"), Map.of("userId", operations.userId()))
                        .status())
                .isEqualTo(204);
        assertThat(http.post(operations, path("unclaim"), null).status()).isEqualTo(204);
    }

    @Test
    void otherRolesOfTheSameProcessDoNotSeeIt() {
        for (Caller other : new Caller[] {
            people.staff(Role.TECHNICAL_SUPPORT), people.staff(Role.MPS_OFFER_MANAGER), people.partnerUser(partner)
        }) {
            assertThat(http.get(other, "/engine-rest/task/" + taskId).status()).isEqualTo(404);
            assertThat(http.post(other, path("claim"), Map.of("userId", other.userId()))
                            .status())
                    .isGreaterThanOrEqualTo(400);
            assertThat(http.post(other, path("complete"), Map.of()).status()).isGreaterThanOrEqualTo(400);
        }
        assertThat(tasks.createTaskQuery().taskId(taskId).taskUnassigned().count())
                .isOne();
    }

    @Test
    void tasksOfOneRolesProcessesNeedNoRightsOfTheirOwn() {
        String request = work.start(partner);
        String plain = tasks.createTaskQuery()
                .processInstanceBusinessKey(request)
                .singleResult()
                .getId();
        tasks.setAssignee(plain, people.partnerUser(partner).userId());

        assertThat(rightsTo(plain)).isZero();
        assertThat(rightsTo(taskId)).isOne();
    }

    private long rightsTo(String id) {
        return authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .resourceId(id)
                .count();
    }

    private String path(String what) {
        return "/engine-rest/task/" + taskId + "/" + what;
    }
}
