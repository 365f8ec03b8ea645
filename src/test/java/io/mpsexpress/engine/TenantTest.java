package io.mpsexpress.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Browser;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Http.Answer;
import io.mpsexpress.support.People;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whose a process instance is. */
@ApplicationTest
class TenantTest {

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private TestWork work;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    @LocalServerPort
    private int port;

    @Test
    void aProcessInstanceBelongsToThePartnerItWorksFor() {
        UUID partner = people.partner();

        String request = work.start(partner);

        assertThat(instance(request).getTenantId()).isEqualTo(partner.toString());
    }

    @Test
    void calledProcessesInheritThePartner() {
        UUID partner = people.partner();

        String request = work.start(TestWork.CALLING_PROCESS, partner);

        ProcessInstance called = runtime.createProcessInstanceQuery()
                .superProcessInstanceId(instance(request).getId())
                .singleResult();
        assertThat(called.getTenantId()).isEqualTo(partner.toString());
    }

    @Test
    void nothingStartsThatBelongsToNobody() {
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(TestWork.PROCESS))
                .satisfies(TenantTest::namesThePartner);
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(TestWork.PROCESS, Map.of("partnerId", "")))
                .satisfies(TenantTest::namesThePartner);
    }

    private static void namesThePartner(Throwable refusal) {
        assertThat(((Refused) refusal).text().getArguments()).containsExactly("partnerId");
    }

    @Test
    void aPartnerSeesTheirOwnInstancesAndStaffSeeAll() {
        UUID partner = people.partner();
        String request = work.start(partner);
        String path = "/engine-rest/process-instance/count?businessKey=" + request;
        Caller own = people.partnerUser(partner);
        Caller other = people.partnerUser(people.partner());
        Caller owner = people.staff(Role.PROCESS_OWNER);
        Caller administrator = people.staff(Role.ADMINISTRATOR);

        assertThat(count(own, path)).isOne();
        assertThat(count(other, path)).isZero();
        assertThat(count(owner, path)).isOne();
        assertThat(count(administrator, path)).isOne();
        assertThat(http.get(
                                other,
                                "/engine-rest/process-instance/"
                                        + instance(request).getId() + "/variables")
                        .status())
                .isNotEqualTo(200);
    }

    /**
     * A call of the engine's REST API that names an instance of a process, or its task. What Cockpit and Admin have beside it
     * is no partner's at all: {@code access/engine-urls.txt}.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            nullValues = "-",
            value = {
                "GET /process-instance/{instance} -",
                "GET /process-instance/{instance}/variables -",
                "GET /process-instance/{instance}/variables/partnerId -",
                "GET /process-instance/{instance}/activity-instances -",
                "GET /process-instance/{instance}/comment -",
                "GET /execution/{instance} -",
                "GET /execution/{instance}/localVariables -",
                "GET /history/process-instance/{instance} -",
                "GET /task/{task} -",
                "GET /task/{task}/form -",
                "GET /task/{task}/deployed-form -",
                "GET /task/{task}/rendered-form -",
                "GET /task/{task}/form-variables -",
                "GET /task/{task}/variables -",
                "GET /task/{task}/variables/partnerId -",
                "GET /task/{task}/localVariables -",
                "GET /task/{task}/identity-links -",
                "GET /task/{task}/comment -",
                "GET /task/{task}/attachment -",
                "POST /task/{task}/claim {\"userId\":\"{me}\"}",
                "POST /task/{task}/unclaim {}",
                "POST /task/{task}/assignee {\"userId\":\"{me}\"}",
                "POST /task/{task}/complete {}",
                "POST /task/{task}/submit-form {}",
                "POST /task/{task}/resolve {}",
                "POST /task/{task}/delegate {\"userId\":\"{me}\"}",
                "POST /task/{task}/comment/create {\"message\":\"x\"}",
                "PUT /task/{task}/variables/x {\"value\":1}",
                "DELETE /task/{task}/variables/x -",
                "PUT /process-instance/{instance}/variables/x {\"value\":1}",
                "PUT /process-instance/{instance}/suspended {\"suspended\":true}",
                "DELETE /process-instance/{instance} -",
                "POST /execution/{instance}/signal {}",
                "POST /message {\"messageName\":\"x\",\"processInstanceId\":\"{instance}\"}",
                "DELETE /history/process-instance/{instance} -"
            })
    void whatIsAnotherPartnersIsNotThere(String method, String path, String body) {
        // given a task of a partner, and somebody of another
        UUID partner = people.partner();
        String request = work.start(partner);
        String instance = instance(request).getId();
        String task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        Caller other = people.partnerUser(people.partner());
        for (String api : List.of("/engine-rest", "/engine-rest/engine/default")) {
            // when they name it
            Answer foreign = http.send(
                    withBody(http.request(other, api + named(path, instance, task)), method, body, other, instance));
            // then it is their mistake, not ours, and they learn nothing
            assertThat(foreign.status()).as(api + " " + foreign).isBetween(400, 499);
            assertThat(foreign.text()).doesNotContain(partner.toString(), "tenant");
        }
        // when they name it as Tasklist and Cockpit do
        Browser browser = webApplications(other);
        HttpResponse<String> foreign = browser.send(withBody(
                browser.request("/camunda/api/engine/engine/default" + named(path, instance, task))
                        .header("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN").orElseThrow()),
                method,
                body,
                other,
                instance));
        // then it is the same
        assertThat(foreign.statusCode()).as(foreign.body()).isBetween(400, 499).isNotEqualTo(401);
        assertThat(foreign.body()).doesNotContain(partner.toString(), "tenant", "CSRF");
        assertThat(instance(request).isSuspended()).isFalse();
    }

    private Browser webApplications(Caller caller) {
        Browser browser = new Browser(port);
        browser.signIn(caller.userId(), People.PASSWORD);
        browser.get("/camunda/app/welcome/default/");
        return browser;
    }

    private static String named(String path, String instance, String task) {
        return path.replace("{instance}", instance).replace("{task}", task);
    }

    private static HttpRequest.Builder withBody(
            HttpRequest.Builder call, String method, String body, Caller caller, String instance) {
        if (body == null) {
            return call.method(method, HttpRequest.BodyPublishers.noBody());
        }
        String sent = body.replace("{me}", caller.userId()).replace("{instance}", instance);
        return call.header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(sent));
    }

    private int count(Caller caller, String path) {
        return http.get(caller, path).json().get("count").asInt();
    }

    private ProcessInstance instance(String request) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(request)
                .singleResult();
    }
}
