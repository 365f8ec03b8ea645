package io.mpsexpress.engine.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.engine.TestWork;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Http.Answer;
import io.mpsexpress.support.People;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What a person may do with a human task through Camunda's REST API, which is also Tasklist's. */
@ApplicationTest
class TaskWorkTest {

    @Autowired
    private Http http;

    @Autowired
    private People people;

    @Autowired
    private TestWork work;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    private Caller manager;
    private String request;
    private String taskId;

    @BeforeEach
    void aTaskWaits() {
        UUID partnerId = people.partner();
        manager = people.partnerUser(partnerId);
        request = work.start(partnerId);
        taskId = task().getId();
    }

    @Test
    void fieldsOfTheTaskAreTaken() {
        Answer answer = submit("submit-form", "decision", "yes");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(task()).isNull();
        assertThat(variable("recordedBy")).isEqualTo(manager.userId());
    }

    @Test
    void missingFieldsAndNullsAreForTheRecordingStepToJudge() {
        Map<String, ?> nothing = Map.of("variables", Map.of("decision", Map.of("type", "Null")));

        assertThat(http.post(manager, path("complete"), nothing).status()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({"complete", "submit-form"})
    void variablesThatAreNoFieldsOfTheTaskAreRefused(String way) {
        Answer answer = submit(way, "recordedBy", "somebody else");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText()).contains("recordedBy: this task has no such field");
        assertThat(task()).isNotNull();
        assertThat(variable("recordedBy")).isNull();
    }

    @Test
    void allWrongFieldsAreNamedAtOnce() {
        Map<String, ?> wrong = Map.of(
                "variables",
                Map.of("sure", Map.of("value", "yes"), "decision", Map.of("value", 7), "other", Map.of("value", 1)));

        Answer answer = http.post(manager, path("submit-form"), wrong);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText())
                .contains("decision: must be a text; other: this task has no such field; sure: must be yes or no");
    }

    @Test
    void endlessTextIsRefused() {
        Answer answer = submit("submit-form", "decision", "x".repeat(2001));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText()).contains("decision: must be at most 2,000 characters");
    }

    @Test
    void serializedObjectsAreRefusedUnread() {
        Map<String, ?> object = Map.of(
                "variables",
                Map.of(
                        "decision",
                        Map.of(
                                "type", "Object",
                                "value", "{}",
                                "valueInfo",
                                        Map.of(
                                                "objectTypeName", "java.lang.String",
                                                "serializationDataFormat", "application/json"))));

        Answer answer = http.post(manager, path("submit-form"), object);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.json().get("message").asText()).contains("decision: must be a text");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fields    | 400 | decision: this task has no such field; sure: must be yes or no",
                "conflict  | 400 | Somebody else changed this",
                "nested    | 400 | decision: must be at most 7 characters",
                "raced     | 400 | Somebody else changed this",
                "forbidden | 403 | ",
            })
    void refusalsOfTheBusinessAreToldAndKeepTheTaskOpen(String decision, int status, String message) {
        for (String way : new String[] {"submit-form", "complete"}) {
            Answer answer = submit(way, "decision", decision);

            assertThat(answer.status()).isEqualTo(status);
            if (message != null) {
                assertThat(answer.json().get("message").asText()).contains(message);
            }
            assertThat(task()).isNotNull();
            assertThat(variable("decision")).as("nothing is stored").isNull();
        }
    }

    @Test
    void refusalsSpeakThePersonsLanguage() {
        Answer answer = http.send(http.request(manager, path("submit-form"))
                .header("Accept-Language", "it")
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                        "{\"variables\":{\"sure\":{\"value\":\"x\"}}}")));

        assertThat(answer.json().get("message").asText()).contains("sure: deve essere sì o no");
    }

    @Test
    void aTaskThatIsCompletedTwiceIsAClearRefusal() {
        submit("complete", "decision", "yes");

        Answer again = submit("complete", "decision", "no");

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.json().get("message").asText()).contains("This task is no longer open");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aTaskThatIsTakenAwayAtTheSameMomentIsAClearRefusalAndNoFailure(CapturedOutput output) {
        Answer answer = submit("submit-form", "decision", "taken");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText()).contains("This task is no longer open");
        assertThat(output.getAll()).doesNotContain("A call of the engine failed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "bpmnError      | {\"errorCode\":\"x\",\"variables\":{\"a\":{\"value\":1}}}",
                "bpmnEscalation | {\"escalationCode\":\"x\",\"variables\":{\"a\":{\"value\":1}}}",
                "delegate       | {\"userId\":\"me\"}",
                "resolve        | {\"variables\":{\"a\":{\"value\":1}}}",
                "assignee       | {\"userId\":\"somebody\"}",
                "claim          | {\"userId\":\"somebody\"}",
                "identity-links | {\"groupId\":\"customer-operations\",\"type\":\"candidate\"}",
                "identity-links/delete | {\"groupId\":\"fleet-manager\",\"type\":\"candidate\"}",
                "variables      | {\"modifications\":{\"a\":{\"value\":1}}}",
                "localVariables | {\"modifications\":{\"a\":{\"value\":1}}}",
            })
    void anythingButWorkingOnTheTaskIsRefused(String what, String body) {
        Answer answer = http.post(manager, path(what), body);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
        assertThat(task().getAssignee()).isNull();
        assertThat(variable("a")).isNull();
    }

    @Test
    void otherWaysToChangeATaskAreRefused() {
        assertThat(http.put(manager, "/engine-rest/task/" + taskId, Map.of("name", "x", "priority", 99))
                        .status())
                .isEqualTo(403);
        assertThat(http.put(manager, path("variables/decision"), Map.of("value", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(http.put(manager, path("localVariables/decision"), Map.of("value", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(http.delete(manager, path("variables/partnerId")).status()).isEqualTo(403);
        assertThat(http.delete(manager, "/engine-rest/task/" + taskId).status()).isEqualTo(403);
        assertThat(http.post(manager, "/engine-rest/task/create", Map.of("name", "mine"))
                        .status())
                .isEqualTo(403);
        assertThat(task().getPriority()).isEqualTo(50);
    }

    @Test
    void aPersonTakesATaskTalksAboutItAndGivesItBack() {
        assertThat(http.post(manager, path("claim"), Map.of("userId", manager.userId()))
                        .status())
                .isEqualTo(204);
        assertThat(task().getAssignee()).isEqualTo(manager.userId());

        Answer comment = http.post(manager, path("comment/create"), Map.of("message", "look here"));
        assertThat(comment.status()).as(comment.toString()).isEqualTo(200);
        assertThat(http.get(manager, path("comment")).text()).contains("look here");

        assertThat(http.post(manager, path("unclaim"), null).status()).isEqualTo(204);
        assertThat(task().getAssignee()).isNull();
    }

    @Test
    void aTaskOfAnotherPartnerCannotBeSeenNorTouched() {
        Caller stranger = people.partnerUser(people.partner());

        assertThat(http.get(stranger, "/engine-rest/task/" + taskId).status()).isEqualTo(404);
        assertThat(http.get(stranger, path("form-variables")).status()).isNotEqualTo(200);
        assertThat(http.get(stranger, path("variables")).status()).isNotEqualTo(200);
        assertThat(http.get(stranger, path("comment")).status()).isNotEqualTo(200);
        assertThat(http.get(stranger, path("identity-links")).status()).isNotEqualTo(200);
        assertThat(http.post(stranger, path("comment/create"), Map.of("message", "hi"))
                        .status())
                .isNotEqualTo(200);
        assertThat(http.post(stranger, path("claim"), Map.of("userId", stranger.userId()))
                        .status())
                .isGreaterThanOrEqualTo(400);
        assertThat(http.post(stranger, path("submit-form"), Map.of("variables", Map.of()))
                        .status())
                .isGreaterThanOrEqualTo(400);
        assertThat(task().getAssignee()).isNull();
    }

    @Test
    void staffWhoDoNotWorkInTheProcessLeaveItsTaskAlone() {
        Caller support = people.staff(Role.TECHNICAL_SUPPORT);

        assertThat(http.get(support, "/engine-rest/task/" + taskId).status()).isEqualTo(200);
        assertThat(http.post(support, path("complete"), Map.of()).status()).isEqualTo(403);
        assertThat(task()).isNotNull();
    }

    @Test
    void aTaskThatIsNotTheirsIsToPeopleAsOneThatIsNotThere() {
        Caller stranger = people.partnerUser(people.partner());
        for (String what : new String[] {"claim", "complete", "submit-form", "comment/create"}) {
            Map<String, ?> body = Map.of("userId", stranger.userId());
            Answer foreign = http.post(stranger, path(what), body);
            Answer missing = http.post(stranger, path(what).replace(taskId, "no-such-task"), body);

            assertThat(foreign.status()).as(what).isEqualTo(missing.status());
            assertThat(foreign.text().replace(taskId, "no-such-task")).isEqualTo(missing.text());
        }
    }

    @Test
    void whatBreaksInsideStaysInside() {
        Answer answer = submit("submit-form", "decision", "broken");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text()).doesNotContain("a secret of the inside");
        assertThat(task()).isNotNull();
    }

    private Answer submit(String way, String name, Object value) {
        return http.post(manager, path(way), Map.of("variables", Map.of(name, Map.of("value", value))));
    }

    private String path(String what) {
        return "/engine-rest/task/" + taskId + "/" + what;
    }

    private Task task() {
        return tasks.createTaskQuery().processInstanceBusinessKey(request).singleResult();
    }

    private Object variable(String name) {
        var instance = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(request)
                .singleResult();
        var found = history.createHistoricVariableInstanceQuery()
                .processInstanceId(instance.getId())
                .variableName(name)
                .singleResult();
        return found == null ? null : found.getValue();
    }
}
