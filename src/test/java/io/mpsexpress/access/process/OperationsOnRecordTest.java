package io.mpsexpress.access.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mpsexpress.access.AuditEntry;
import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.engine.TestWork;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people do to the engine by Camunda's REST API is on record; what they do with their tasks is their work. */
@ApplicationTest
class OperationsOnRecordTest {

    @Autowired
    private Http http;

    @Autowired
    private People people;

    @Autowired
    private TestWork work;

    @Autowired
    private TaskService tasks;

    @Autowired
    private AuditTrail audit;

    private UUID partnerId;
    private String request;
    private Task task;
    private Caller administrator;

    @BeforeEach
    void anInstanceRunsForAPartner() {
        partnerId = people.partner();
        request = work.start(partnerId);
        task = tasks.createTaskQuery().processInstanceBusinessKey(request).singleResult();
        administrator = people.staff(Role.ADMINISTRATOR);
    }

    @Test
    void anInstanceThatIsSuspendedActivatedAndDeletedIsOnRecordWithWhoAndForWhom() {
        String instance = "/engine-rest/process-instance/" + task.getProcessInstanceId();

        done(http.put(administrator, instance + "/suspended", Map.of("suspended", true)));
        done(http.put(administrator, instance + "/suspended", Map.of("suspended", false)));
        done(http.delete(administrator, instance));

        assertThat(entries())
                .extracting(AuditEntry::act)
                .containsExactly("engine.suspended", "engine.activated", "engine.deleted");
        assertThat(entries()).allSatisfy(entry -> {
            assertThat(entry.userId()).isEqualTo(administrator.userId());
            assertThat(entry.organizationId()).isEqualTo(partnerId);
            assertThat(entry.outcome()).isEqualTo("done");
            assertThat(entry.details()).containsEntry("entity", "ProcessInstance");
        });
    }

    @Test
    void variablesAndModificationsAreOnRecordWithoutValues() {
        String instance = "/engine-rest/process-instance/" + task.getProcessInstanceId();

        done(http.put(
                administrator,
                instance + "/variables/flag",
                Map.of("value", "secret of a customer", "type", "String")));
        done(http.post(
                administrator,
                instance + "/modification",
                Map.of("instructions", List.of(Map.of("type", "startBeforeActivity", "activityId", TestWork.TASK)))));

        assertThat(entries()).extracting(AuditEntry::act).containsExactly("engine.variablesChanged", "engine.modified");
        assertThat(entries().toString()).doesNotContain("secret");
    }

    @Test
    void aTaskThatAnAdministratorAssignsAndCompletesIsAnIntervention() {
        String path = "/engine-rest/task/" + task.getId();

        done(http.post(administrator, path + "/assignee", Map.of("userId", administrator.userId())));
        done(http.post(administrator, path + "/complete", Map.of()));

        assertThat(entries())
                .extracting(AuditEntry::act)
                .containsExactly("engine.taskAssigned", "engine.taskCompleted");
    }

    @Test
    void whoseTaskItIsJustDoesTheirWork() {
        Caller worker = people.partnerUser(partnerId);
        String path = "/engine-rest/task/" + task.getId();

        done(http.post(worker, path + "/claim", Map.of("userId", worker.userId())));
        done(http.post(worker, path + "/submit-form", Map.of("variables", Map.of())));

        assertThat(entries()).isEmpty();
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isZero();
    }

    @Test
    void whatTheEngineRefusesIsNotOnRecord() {
        http.put(
                administrator,
                "/engine-rest/process-instance/" + task.getProcessInstanceId() + "/suspended",
                Map.of("suspended", "maybe"));

        assertThat(entries()).isEmpty();
    }

    @Test
    void aDefinitionThatIsSuspendedIsNobodysButOnRecord() {
        String definition = "/engine-rest/process-definition/key/" + TestWork.CALLING_PROCESS + "/suspended";

        done(http.put(administrator, definition, Map.of("suspended", true)));
        done(http.put(administrator, definition, Map.of("suspended", false)));

        assertThat(audit.about(List.of(TestWork.CALLING_PROCESS)))
                .filteredOn(entry -> entry.userId().equals(administrator.userId()))
                .extracting(AuditEntry::act, AuditEntry::organizationId)
                .containsExactly(tuple("engine.suspended", null), tuple("engine.activated", null));
    }

    private List<AuditEntry> entries() {
        return audit.about(List.of(request));
    }

    private static void done(Http.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isLessThan(300);
    }
}
