package io.mpsexpress.access.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.engine.TestWork;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Browser;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Http.Answer;
import io.mpsexpress.support.People;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people may ask of the engine, by Camunda's REST API and by that of its web applications. */
@ApplicationTest
@Tag("chaos")
class EngineOperationsTest {

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

    @Autowired
    private ManagementService management;

    @LocalServerPort
    private int port;

    private Caller partner;
    private Task task;

    @BeforeEach
    void aTaskWaitsForAPartner() {
        partner = people.partnerUser(people.partner());
        task = taskOf(partner.partnerId());
    }

    // -- patterns

    @ParameterizedTest
    @ValueSource(
            strings = {
                "group?nameLike=",
                "user?maxResults=5&lastNameLike=",
                "tenant?maxResults=5&nameLike=",
                "task?maxResults=5&nameLike=",
                "task?maxResults=5&processVariables=partnerId_like_",
                "process-instance?maxResults=5&variables=partnerId_like_",
                "process-definition?maxResults=5&keyLike=",
            })
    void aPatternThatTakesLongIsRefusedAtOnce(String query) {
        String pattern = URLEncoder.encode("%t".repeat(30) + "X", StandardCharsets.UTF_8);

        Answer answer = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> http.get(partner, "/engine-rest/" + query + pattern));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.json().get("message").asText()).contains("A pattern can be at most 255 characters long");
    }

    @Test
    void neitherDoesAPatternThatExtendsAFilter() {
        String filter = http.get(partner, "/engine-rest/filter?maxResults=1")
                .json()
                .at("/0/id")
                .asText();

        for (Map<String, ?> more :
                List.of(Map.of("nameLike", "%a%a%a%X"), Map.of("orQueries", List.of(Map.of("nameLike", "%a%a%a%X"))))) {
            Answer answer = http.post(partner, "/engine-rest/filter/" + filter + "/list?maxResults=5", more);

            assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        }
    }

    @Test
    void patternsThatPeopleUseFindWhatTheyAreFor() {
        assertThat(http.get(partner, "/engine-rest/task/count?nameLike=%25something%25")
                        .json()
                        .get("count")
                        .asInt())
                .isOne();
        assertThat(http.get(partner, "/engine-rest/group?nameLike=Fleet%25").json())
                .hasSize(1);
    }

    // -- jobs

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
    void aJobOfNoProcessIsNobodysToTouch(Role role) {
        // given the clean-up of the history, which belongs to no process
        history.cleanUpHistoryAsync(true);
        Job job = history.findHistoryCleanupJobs().get(0);
        Caller person = role.isStaff() ? people.staff(role) : people.user(partner.partnerId(), role);
        String path = "/engine-rest/job/" + job.getId();
        // when / then
        assertThat(Stream.of(
                                http.put(person, path + "/suspended", Map.of("suspended", true)),
                                http.put(person, path + "/retries", Map.of("retries", 0)),
                                http.put(person, path + "/duedate", Map.of("duedate", "2040-01-01T00:00:00.000+0000")),
                                http.put(person, path + "/priority", Map.of("priority", 7)),
                                http.post(person, path + "/execute", null),
                                http.delete(person, path),
                                http.put(
                                        person,
                                        "/engine-rest/job/suspended",
                                        Map.of("processDefinitionKey", "test-work", "suspended", true)))
                        .map(Answer::status))
                .containsOnly(403);
        Job after = management.createJobQuery().jobId(job.getId()).singleResult();
        assertThat(after.isSuspended()).isFalse();
        assertThat(after.getRetries()).isEqualTo(job.getRetries());
    }

    @Test
    void anAdministratorStopsTheCleanUp() {
        history.cleanUpHistoryAsync(true);
        String path =
                "/engine-rest/job/" + history.findHistoryCleanupJobs().get(0).getId() + "/retries";

        assertThat(http.put(people.staff(Role.ADMINISTRATOR), path, Map.of("retries", 3))
                        .status())
                .isEqualTo(204);
    }

    // -- figures

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/metrics/activity-instance-start/sum",
                "/metrics?name=activity-instance-start&maxResults=5",
                "/metrics/task-users/sum",
                "/history/process-definition/{definition}/statistics",
                "/history/process-definition/cleanable-process-instance-report?maxResults=5",
                "/history/process-definition/cleanable-process-instance-report/count",
                "/history/decision-definition/cleanable-decision-instance-report/count",
                "/history/batch/cleanable-batch-report/count",
                "/history/process-instance/count",
                "/history/process-instance/report?reportType=duration&periodUnit=month",
                "/history/activity-instance/count",
                "/history/task/report?reportType=duration&periodUnit=month",
                "/history/detail/count",
                "/history/incident/count",
                "/history/job-log/count",
                "/history/cleanup/jobs",
                "/process-definition/statistics",
                "/process-definition/{definition}/statistics",
                "/task/report/candidate-group-count",
                "/job/count",
                "/job-definition/count",
                "/incident/count",
                "/batch/statistics/count",
                "/external-task/count",
                "/external-task/topic-names",
                "/event-subscription/count",
                "/deployment/count",
                "/authorization/count",
                "/schema/log?maxResults=5",
                "/telemetry/data",
            })
    void figuresAcrossPartnersAreForThoseWhoSeeThemAll(String what) {
        String path = what.replace("{definition}", task.getProcessDefinitionId());
        Browser browser = new Browser(port);
        browser.signIn(partner.userId(), People.PASSWORD);

        for (Caller person : List.of(partner, people.staff(Role.TECHNICAL_SUPPORT))) {
            Answer answer = http.get(person, "/engine-rest" + path);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
        }
        assertThat(browser.get("/camunda/api/engine/engine/default" + path).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cockpit/plugin/base/default/process-definition/statistics",
                "cockpit/plugin/base/default/process-definition/statistics-count",
                "cockpit/plugin/base/default/incident/count",
                "cockpit/plugin/base/%64efault/process-definition/statistics",
                "admin/plugin/adminPlugins/default/metrics/aggregated?metrics=activity-instance-start&groupBy=year",
                "admin/plugin/adminPlugins/%64efault/metrics/aggregated?metrics=activity-instance-start&groupBy=year",
                "admin/setup/default/user/create",
            })
    void whatAnApplicationAsksForIsForThoseWhoOpenIt(String path) {
        for (Caller person : List.of(partner, people.staff(Role.CUSTOMER_OPERATIONS))) {
            Browser browser = new Browser(port);
            browser.signIn(person.userId(), People.PASSWORD);

            assertThat(browser.get("/camunda/api/" + path).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void nobodyIsGivenAListOfAllAddresses() {
        Browser browser = new Browser(port);
        browser.signIn(partner.userId(), People.PASSWORD);

        assertThat(http.get(partner, "/engine-rest/application.wadl").status()).isEqualTo(404);
        assertThat(http.send(http.request(partner, "/engine-rest/task")
                                .method("OPTIONS", java.net.http.HttpRequest.BodyPublishers.noBody()))
                        .text())
                .doesNotContain("<resource");
        for (String application : List.of("engine", "cockpit", "admin", "tasklist", "welcome")) {
            assertThat(browser.get("/camunda/api/" + application + "/application.wadl")
                            .body())
                    .as(application)
                    .doesNotContain("<resource");
        }
    }

    // -- people

    @Test
    void rolesOfOthersAreNotForPartners() {
        Caller support = people.staff(Role.TECHNICAL_SUPPORT);
        Caller stranger = people.partnerUser(people.partner());

        for (Caller other : List.of(support, stranger)) {
            assertThat(http.get(partner, "/engine-rest/group?member=" + other.userId())
                            .text())
                    .doesNotContain("technical-support");
            assertThat(http.get(partner, "/engine-rest/identity/groups?userId=" + other.userId())
                            .text())
                    .doesNotContain("technical-support")
                    .doesNotContain(other.userId() + "\"");
        }
        assertThat(http.get(partner, "/engine-rest/group/count")
                        .json()
                        .get("count")
                        .asInt())
                .isEqualTo(partner.roles().size());
        assertThat(http.get(support, "/engine-rest/group?member=" + stranger.userId())
                        .json())
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"FLEET_MANAGER", "PROCESS_OWNER", "ADMINISTRATOR"})
    void nobodyTestsPasswordsThroughTheEngine(Role role) {
        Caller person = role.isStaff() ? people.staff(role) : people.user(partner.partnerId(), role);

        for (String password : List.of(People.PASSWORD, "guess")) {
            Answer answer = http.post(
                    person, "/engine-rest/identity/verify", Map.of("username", partner.userId(), "password", password));

            assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
        }
    }

    // -- every id of a call

    @Test
    void aCommentIsAboutTheTasksOwnInstance() {
        // given another partner's task
        Task theirs = taskOf(people.partner());
        String path = "/engine-rest/task/" + task.getId() + "/comment/create";
        // when somebody comments on their own task and names the other's instance
        for (Caller person : List.of(partner, people.staff(Role.ADMINISTRATOR))) {
            Answer answer = http.post(
                    person, path, Map.of("message", "not here", "processInstanceId", theirs.getProcessInstanceId()));
            // then
            assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
        }
        assertThat(tasks.getProcessInstanceComments(theirs.getProcessInstanceId()))
                .isEmpty();
        assertThat(tasks.getTaskComments(task.getId())).isEmpty();
        // but their own instance is fine
        assertThat(http.post(partner, path, Map.of("message", "here", "processInstanceId", task.getProcessInstanceId()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatElseATaskCouldBeTiedToIsRefused() {
        Task theirs = taskOf(people.partner());
        String path = "/engine-rest/task/" + task.getId();

        assertThat(Stream.of(
                                http.put(
                                        partner,
                                        path,
                                        Map.of(
                                                "name", "mine",
                                                "parentTaskId", theirs.getId(),
                                                "tenantId", theirs.getTenantId(),
                                                "caseInstanceId", theirs.getProcessInstanceId())),
                                http.post(partner, "/engine-rest/task/create", Map.of("parentTaskId", theirs.getId())),
                                http.post(partner, path + "/delegate", Map.of("userId", partner.userId())),
                                http.post(
                                        partner,
                                        path + "/identity-links",
                                        Map.of("userId", partner.userId(), "type", "owner")),
                                http.put(
                                        partner,
                                        path + "/comment",
                                        Map.of("id", UUID.randomUUID().toString(), "message", "x")),
                                http.delete(partner, path + "/comment"),
                                http.delete(
                                        partner,
                                        "/engine-rest/process-instance/" + theirs.getProcessInstanceId() + "/comment"))
                        .map(Answer::status))
                .containsOnly(403);
    }

    private Task taskOf(UUID partnerId) {
        String request = work.start(partnerId);
        return tasks.createTaskQuery().processInstanceBusinessKey(request).singleResult();
    }
}
