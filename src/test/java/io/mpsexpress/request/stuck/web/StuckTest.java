package io.mpsexpress.request.stuck.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.backend.ManagementResult;
import io.mpsexpress.portal.Flash;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Jobs;
import io.mpsexpress.support.People;
import io.mpsexpress.support.ScriptedBackEnd;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** What people do about what is stuck, from the pages that tell of it. */
@ApplicationTest
class StuckTest {

    private static final String API = "/api/v1/insight/stuck";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Customers customers;

    @Autowired
    private Http http;

    @Autowired
    private Jobs jobs;

    @Autowired
    private ScriptedBackEnd backEnd;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    private Customer customer;
    private Caller owner;

    @BeforeEach
    void aCustomerAndAProcessOwner() {
        customer = customers.entitled();
        owner = people.staff(Role.PROCESS_OWNER);
    }

    @Test
    void aFailedStepIsTriedAgainAndThatIsOnRecord() throws Exception {
        // given
        backEnd.fail(customer.id());
        Customer.Request request = submitted();
        jobs.runUntilIncident(customer.partner().partnerId());
        Job failed = management
                .createJobQuery()
                .tenantIdIn(customer.partner().partnerId().toString())
                .noRetriesLeft()
                .singleResult();
        assertThat(insight()).containsPattern(button("retry", failed.getId()));
        assertThat(page(customer.partner(), "/insight"))
                .contains("Ask about it", "/enrollments/" + request.id() + "#comments")
                .doesNotContain("action=\"/stuck/");
        // when those who may not try it, and then one who may
        assertThat(act(customer.partner(), "retry", failed.getId())
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        backEnd.answer(customer.id(), ScriptedBackEnd::manageAll);
        MvcResult result = act(owner, "retry", failed.getId());
        // then
        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/insight");
        assertThat(told(result)).isEqualTo("requests.stuck.retry.done");
        jobs.runAll(customer.partner().partnerId());
        assertThat(request.state()).isEqualTo("COMPLETED");
        JsonNode entry = http.get(owner, "/api/v1/audit?act=engine.retried&organization=" + customer.id())
                .json()
                .at("/items/0");
        assertThat(entry.get("who").asText()).isEqualTo(owner.userId());
        assertThat(entry.get("subject").asText()).isEqualTo(request.id());
        // and a second click finds nothing to do
        assertThat(told(act(owner, "retry", failed.getId()))).isEqualTo("requests.stuck.retry.not");
        assertThat(told(act(owner, "retry", "none"))).isEqualTo("requests.stuck.retry.not");
    }

    @Test
    void whoeverHasAnOverdueTaskIsRemindedOnceAnHour() throws Exception {
        // given
        Customer.Request request = customer.enroll(customer.goodPrinters(1));
        String task = request.task("userTask_reviewEligibility");
        assertThat(told(act(owner, "remind", task))).isEqualTo("requests.stuck.remind.not");
        tasks.setDueDate(task, Date.from(Instant.EPOCH));
        assertThat(insight()).containsPattern(button("remind", task));
        assertThat(page(owner, "/")).contains("action=\"/stuck/remind\"");
        // when
        MvcResult result = act(owner, "remind", task);
        // then
        assertThat(told(result)).isEqualTo("requests.stuck.remind.done");
        assertThat(overdueNoticesOf(customer.partner())).isEqualTo(1);
        assertThat(told(act(owner, "remind", task))).isEqualTo("requests.stuck.remind.not");
        assertThat(overdueNoticesOf(customer.partner())).isEqualTo(1);
        assertThat(act(customer.partner(), "remind", task).getResponse().getStatus())
                .isEqualTo(403);
        assertThat(told(act(owner, "remind", "none"))).isEqualTo("requests.stuck.remind.not");
    }

    @Test
    void theTeamThatHasAnOverdueTaskIsReminded() throws Exception {
        // given
        Caller operations = people.staff(Role.CUSTOMER_OPERATIONS);
        Caller support = people.staff(Role.TECHNICAL_SUPPORT);
        Customer.Request request = customer.enroll(List.of(customer.printer("E460,NATIVE,1.0,1000,REGISTERED,NONE")));
        request.continueWith(true);
        String task = request.task("userTask_decideEscalation");
        tasks.setDueDate(task, Date.from(Instant.EPOCH));
        // when
        act(owner, "remind", task);
        // then
        assertThat(overdueNoticesOf(operations)).isEqualTo(1);
        assertThat(overdueNoticesOf(support)).isZero();
        assertThat(overdueNoticesOf(customer.partner())).isZero();
    }

    /** By what the list names as a remedy. */
    @Test
    void clientsDoTheSame() {
        // given
        String task = customer.enroll(customer.goodPrinters(1)).task("userTask_reviewEligibility");
        tasks.setDueDate(task, Date.from(Instant.EPOCH));
        String list = API + "?partner=" + customer.partner().partnerId();
        assertThat(http.get(customer.partner(), list)
                        .json()
                        .at("/items/0/remedy")
                        .isNull())
                .isTrue();
        JsonNode remedy = http.get(owner, list).json().at("/items/0/remedy");
        assertThat(remedy.get("subject").asText()).isEqualTo(task);
        String act = API + "/" + remedy.get("action").asText();
        // then
        assertThat(http.post(customer.partner(), act, Map.of("subject", task)).status())
                .isEqualTo(403);
        assertThat(outcome(act, task)).isEqualTo("DONE");
        assertThat(overdueNoticesOf(customer.partner())).isEqualTo(1);
        assertThat(outcome(act, task)).isEqualTo("NOT");
        assertThat(outcome(API + "/retry", "none")).isEqualTo("NOT");
        assertThat(http.post(owner, API + "/retry", Map.of())
                        .json()
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("subject");
        assertThat(http.post(owner, API + "/ask", Map.of("subject", UUID.randomUUID()))
                        .status())
                .isEqualTo(404);
    }

    private String outcome(String act, String subject) {
        return http.post(owner, act, Map.of("subject", subject))
                .json()
                .get("outcome")
                .asText();
    }

    private long overdueNoticesOf(Caller reader) {
        return http.get(reader, "/api/v1/me/notices").json().at("/items").findValuesAsText("kind").stream()
                .filter("overdue"::equals)
                .count();
    }

    @Test
    void aSilentBackEndIsAskedAtOnce() throws Exception {
        // given
        backEnd.keepSilent(customer.id());
        Customer.Request request = submitted();
        jobs.runAll(customer.partner().partnerId());
        assertThat(request.state()).isEqualTo("SUBMITTED");
        String printer =
                backEnd.requestsOf(customer.id()).get(0).serialNumbers().get(0);
        // when
        assertThat(told(act(owner, "ask", request.id()))).isEqualTo("requests.stuck.ask.waiting");
        assertThat(outcome(API + "/ask", request.id())).isEqualTo("WAITING");
        backEnd.answerWhenAsked(UUID.fromString(request.id()), List.of(ManagementResult.managed(printer)));
        MvcResult result = act(people.staff(Role.TECHNICAL_SUPPORT), "ask", request.id());
        // then
        assertThat(told(result)).isEqualTo("requests.stuck.ask.complete");
        jobs.runAll(customer.partner().partnerId());
        assertThat(request.state()).isEqualTo("COMPLETED");
        assertThat(act(customer.partner(), "ask", request.id()).getResponse().getStatus())
                .isEqualTo(403);
        assertThat(act(owner, "ask", UUID.randomUUID().toString()).getResponse().getStatus())
                .isEqualTo(404);
    }

    private Customer.Request submitted() {
        List<String> printers = customer.goodPrinters(1);
        customer.giveContact(printers);
        Customer.Request request = customer.enroll(printers).continueWith(false);
        http.post(
                customer.partner(),
                "/engine-rest/task/" + request.task("userTask_acceptTerms") + "/submit-form",
                Map.of("variables", Map.of("termsAccepted", Map.of("value", true))));
        return request;
    }

    private MvcResult act(Caller caller, String action, String subject) throws Exception {
        return mvc.perform(post("/stuck/" + action)
                        .param("subject", subject)
                        .header("Referer", "http://localhost/insight")
                        .with(csrf())
                        .with(authentication(SignedInAs.authentication(caller))))
                .andReturn();
    }

    private static String told(MvcResult result) {
        return ((Flash) result.getFlashMap().get(Flash.ATTRIBUTE)).code();
    }

    private static String button(String action, String subject) {
        return "action=\"/stuck/" + action + "\">(<input[^>]*>)*\\s*<input type=\"hidden\" name=\"subject\" value=\""
                + subject + "\">";
    }

    private String insight() throws Exception {
        return page(owner, "/insight?partner=" + customer.partner().partnerId());
    }

    private String page(Caller caller, String url) throws Exception {
        return mvc.perform(get(url).with(authentication(SignedInAs.authentication(caller))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
