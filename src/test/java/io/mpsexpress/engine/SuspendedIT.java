package io.mpsexpress.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.backend.ManagementResult;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Cockpit;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Jobs;
import io.mpsexpress.support.People;
import io.mpsexpress.support.ScriptedBackEnd;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the engine refuses a person is said in a plain sentence and with the right status. */
@ApplicationTest
class SuspendedIT {

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Cockpit cockpit;

    @Autowired
    private ScriptedBackEnd backEnd;

    private void suspend(String instance, boolean suspended) {
        Http.Answer answer = http.put(
                cockpit.administrator(),
                "/engine-rest/process-instance/" + instance + "/suspended",
                Map.of("suspended", suspended));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }

    private static void assertPlain(Http.Answer answer, int status, String words) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.text()).contains(words).doesNotContain("ENGINE-", "Exception:", "is null");
    }

    @Test
    void workOnARequestThatIsOnHoldIsAConflictInPlainWords() {
        // given a review that an administrator has suspended
        Customer customer = customers.entitled();
        List<String> printers = customer.goodPrinters(1);
        customer.giveContact(printers);
        Customer.Request request = customer.enroll(printers);
        String task = request.task("userTask_reviewEligibility");
        String instance = cockpit.instance("enroll-printers", request.id());
        suspend(instance, true);

        // when the partner works on it, in every way there is
        Map<String, ?> fields = Map.of("variables", Map.of("reviewDecision", Map.of("value", "continue")));
        for (String way : List.of("submit-form", "complete")) {
            assertPlain(
                    http.post(customer.partner(), "/engine-rest/task/" + task + "/" + way, fields),
                    409,
                    "put this request on hold");
        }
        Http.Answer italian = http.send(http.request(customer.partner(), "/engine-rest/task/" + task + "/submit-form")
                .header("Content-Type", "application/json")
                .header("Accept-Language", "it")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"variables\":{}}")));
        assertPlain(italian, 409, "ha sospeso questa richiesta");

        // then the task is as it was, and is completed once the request goes on
        suspend(instance, false);
        assertThat(request.task("userTask_reviewEligibility")).isEqualTo(task);
        request.continueWith(false);
        assertThat(request.state()).isEqualTo("TERMS");

        // and an action of the portal or the API says the same
        suspend(instance, true);
        assertPlain(
                http.post(customer.partner(), "/api/v1/enrollments/" + request.id() + "/terms-refusals", null),
                409,
                "put this request on hold");
        suspend(instance, false);
    }

    @Test
    void anAnswerToARequestThatIsOnHoldIsRecordedAndFoundWhenItGoesOn() {
        // given a suspended request that waits for the back end
        Customer customer = customers.entitled();
        backEnd.keepSilent(customer.id());
        List<String> printers = customer.goodPrinters(1);
        customer.giveContact(printers);
        Customer.Request request = customer.enroll(printers).continueWith(false).acceptTerms();
        String instance = cockpit.instance("enroll-printers", request.id());
        suspend(instance, true);

        // when the back end answers
        Caller lexmark = people.staff(Role.ADMINISTRATOR);
        Http.Answer answer = http.post(
                lexmark,
                "/api/v1/management-results",
                Map.of("requestId", request.id(), "results", List.of(ManagementResult.managed(printers.get(0)))));

        // then it is taken, and the request ends once it goes on
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(request.outcome(printers.get(0))).isEqualTo("MANAGED");
        suspend(instance, false);
        jobs.fireTimer(customer.partner().partnerId(), "event_answerOverdue");
        request.runJobs();
        assertThat(request.state()).isEqualTo("COMPLETED");
    }

    @Test
    void aRequestThatIsOnHoldCanBeWithdrawn() {
        // given suspended requests, one that waits for the terms and one that waits for the back end
        Customer customer = customers.entitled();
        backEnd.keepSilent(customer.id());
        List<String> printers = customer.goodPrinters(2);
        customer.giveContact(printers);
        Customer.Request terms = customer.enroll(printers.subList(0, 1)).continueWith(false);
        Customer.Request pending =
                customer.enroll(printers.subList(1, 2)).continueWith(false).acceptTerms();
        suspend(cockpit.instance("enroll-printers", terms.id()), true);
        suspend(cockpit.instance("request-management", pending.id()), true);

        // when they are withdrawn
        for (Customer.Request request : List.of(terms, pending)) {
            Http.Answer answer = http.post(
                    customer.partner(),
                    "/api/v1/enrollments/" + request.id() + "/withdrawal",
                    Map.of("reason", "Sold"));
            assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
            assertThat(request.state()).isEqualTo("CANCELLED");
            assertThat(request.now().get("tasks")).isEmpty();
        }

        // then nothing is left of the one, and the other waits for its answer, on hold no more
        assertThat(jobs.runningInstances(terms.id())).isZero();
        jobs.fireTimer(customer.partner().partnerId(), "event_answerOverdue");
        backEnd.answer(customer.id(), ScriptedBackEnd::manageAll);
        jobs.fireTimer(customer.partner().partnerId(), "event_answerOverdue");
        assertThat(pending.outcome(printers.get(1))).isEqualTo("MANAGED");
        assertThat(jobs.runningInstances(pending.id())).isZero();
    }

    @Test
    void aTaskThatSomebodyElseTookIsAConflict() {
        Customer customer = customers.entitled();
        Customer.Request request = customer.enroll(customer.goodPrinters(1));
        String task = request.task("userTask_reviewEligibility");
        Caller colleague = people.partnerUser(customer.partner().partnerId());
        http.post(colleague, "/engine-rest/task/" + task + "/claim", Map.of("userId", colleague.userId()));

        Http.Answer answer = http.post(
                customer.partner(),
                "/engine-rest/task/" + task + "/claim",
                Map.of("userId", customer.partner().userId()));

        assertPlain(answer, 409, "Somebody else has taken this task");
    }

    @Test
    void whatIsNotThereOrMakesNoSenseIsNoErrorOfOurs() {
        Customer customer = customers.entitled();
        Caller admin = cockpit.administrator();
        String known = cockpit.instance(
                "enroll-printers", customer.enroll(customer.goodPrinters(1)).id());

        for (Http.Answer answer : List.of(
                http.get(admin, "/engine-rest/process-instance/unknown"),
                http.delete(admin, "/engine-rest/process-instance/unknown"),
                http.get(admin, "/engine-rest/task/unknown"),
                http.post(admin, "/engine-rest/task/unknown/claim", Map.of("userId", admin.userId())),
                http.post(admin, "/engine-rest/task/unknown/complete", Map.of()),
                http.post(admin, "/engine-rest/process-definition/unknown/start", Map.of()),
                http.post(admin, "/engine-rest/process-definition/key/unknown/start", Map.of()),
                http.put(admin, "/engine-rest/job/unknown/retries", Map.of("retries", 1)),
                http.post(admin, "/engine-rest/job/unknown/execute", Map.of()),
                http.post(admin, "/engine-rest/execution/unknown/signal", Map.of()),
                http.get(admin, "/engine-rest/decision-definition/unknown/xml"),
                http.delete(admin, "/engine-rest/deployment/unknown"),
                http.post(
                        admin,
                        "/engine-rest/process-instance/" + known + "/modification",
                        Map.of(
                                "instructions",
                                List.of(Map.of("type", "startBeforeActivity", "activityId", "unknown")))),
                http.post(
                        admin,
                        "/engine-rest/message",
                        Map.of("messageName", "enrollment.managementAnswered", "businessKey", "unknown")))) {
            assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
            assertThat(answer.text()).doesNotContain("ENGINE-0", "ENGINE-1");
        }
    }
}
