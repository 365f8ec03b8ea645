package io.mpsexpress.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Jobs;
import io.mpsexpress.support.People;
import io.mpsexpress.support.ScriptedBackEnd;
import io.mpsexpress.support.WithoutTerms;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;

/** The home page of each role: what waits, what was started, what is stuck, what to do first. */
@ApplicationTest
class HomePageTest {

    private static final String UNSUPPORTED = "E460,NATIVE,1.0,1000,REGISTERED,NONE";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Customers customers;

    @Autowired
    private ScriptedBackEnd backEnd;

    @Autowired
    private Jobs jobs;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Http http;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private WithoutTerms withoutTerms;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void somebodyWhoBeginsIsLedToTheFirstRequest() throws Exception {
        UUID partnerId = people.partner();
        Caller partner = people.partnerUser(partnerId);
        assertThat(home(partner)).contains("Your way to the first managed printers", "href=\"/organizations/new\"");
        // a fleet manager creates no customers: nothing to click yet
        assertThat(firstSteps(home(people.user(partnerId, Role.FLEET_MANAGER)))).doesNotContain("href=");

        Customer customer = customers.notEntitled();
        String page = "/organizations/" + customer.id();
        assertThat(firstSteps(home(customer.partner())))
                .contains("href=\"" + page + "\"")
                .doesNotContain("/new");
        customer.entitle();
        List<String> printers = customer.goodPrinters(1);
        assertThat(firstSteps(home(customer.partner())))
                .doesNotContain("href=\"" + page + "\"")
                .contains("href=\"" + page + "/contacts\"", "href=\"" + page + "/printers\"");
        customer.giveContact(printers);
        customer.enroll(printers);
        assertThat(home(customer.partner())).doesNotContain("Your way to the first managed printers");
        assertThat(home(people.staff(Role.CUSTOMER_OPERATIONS))).doesNotContain("Your way to");
    }

    @Test
    void theAdministratorIsLedToWhatAnInstallationLacks() throws Exception {
        Caller administrator = people.staff(Role.ADMINISTRATOR);
        withoutTerms.during(() -> {
            // given nobody else
            jdbc.update("update app_user set enabled = false where id <> ?", administrator.userId());
            // then
            assertThat(firstSteps(home(administrator)))
                    .contains(
                            "Invite somebody as MPS offer manager",
                            "href=\"/people/new?roles=mps-offer-manager\"",
                            "href=\"/program/terms/new\"")
                    .doesNotContain("href=\"/program/models\"");
        });
        // given somebody of each role, terms, models and a partner
        Arrays.stream(Role.values()).filter(Role::isStaff).forEach(people::staff);
        customers.entitled();
        // then
        assertThat(home(administrator)).doesNotContain("What this installation still needs");
    }

    @Test
    void tasksTellWhatTheyAreAboutAndOverdueOnesComeFirst() throws Exception {
        Customer customer = customers.entitled();
        List<String> printers = customer.goodPrinters(2);
        customer.giveContact(printers);
        String first = customer.enroll(printers).task("userTask_reviewEligibility");
        String second = customer.enroll(customer.goodPrinters(1)).task("userTask_reviewEligibility");
        assertThat(home(customer.partner()))
                .containsSubsequence(first, "2 printers", second, "1 printer")
                .contains("Customer " + customer.id())
                .doesNotContain("Overdue");

        tasks.setDueDate(second, Date.from(Instant.now().minus(Duration.ofHours(1))));
        assertThat(home(customer.partner())).containsSubsequence(second, "Overdue", first);
    }

    @Test
    void anOverdueEscalationIsStuckForItsTeamThePartnerAndTheProcessOwner() throws Exception {
        Customer customer = customers.entitled();
        Customer.Request request =
                customer.enroll(List.of(customer.printer(UNSUPPORTED))).continueWith(true);
        String task = request.task("userTask_decideEscalation");
        Caller operations = people.staff(Role.CUSTOMER_OPERATIONS);
        Caller colleague = people.staff(Role.CUSTOMER_OPERATIONS);
        tasks.setAssignee(task, colleague.userId());
        assertThat(home(customer.partner())).doesNotContain("What is stuck");

        tasks.setDueDate(task, Date.from(Instant.EPOCH));
        assertThat(stuck(home(customer.partner())))
                .contains("Task overdue", "href=\"/enrollments/" + request.id() + "\"");
        assertThat(stuck(home(operations))).contains("Customer " + customer.id(), "/tasklist/default/#/?task=" + task);
        // who has it in hand sees it among the tasks, once
        assertThat(home(colleague)).containsOnlyOnce("task=" + task);
        assertThat(stuck(home(people.staff(Role.PROCESS_OWNER))))
                .contains("Customer " + customer.id(), "/camunda/app/cockpit/default/#/process-instance/");
        assertThat(home(people.staff(Role.TECHNICAL_SUPPORT))).doesNotContain("Customer " + customer.id());
        assertThat(home(customers.notEntitled().partner())).doesNotContain("Customer " + customer.id());
    }

    @Test
    void aFailedStepIsStuckForThePartnerAndTheProcessOwner() throws Exception {
        Customer customer = customers.entitled();
        backEnd.fail(customer.id());
        Customer.Request request = submit(customer, false);
        jobs.runUntilIncident(customer.partner().partnerId());

        assertThat(stuck(home(customer.partner())))
                .contains("A step failed; Lexmark takes care of it", "href=\"/enrollments/" + request.id() + "\"");
        assertThat(stuck(home(people.staff(Role.ADMINISTRATOR))))
                .contains("A step failed", "Customer " + customer.id(), "/cockpit/default/#/process-instance/");
        assertThat(home(people.staff(Role.CUSTOMER_OPERATIONS))).doesNotContain("Customer " + customer.id());
    }

    @Test
    void whatIsStuckInARemovalLeadsThePartnerToItsPage() throws Exception {
        Customer customer = customers.entitled();
        JsonNode removal = http.post(
                        customer.partner(),
                        "/api/v1/removals",
                        Map.of("organizationId", customer.id(), "entitlement", true, "reason", "The contract ends."))
                .json();
        tasks.setDueDate(removal.at("/tasks/0/id").asText(), Date.from(Instant.EPOCH));

        assertThat(stuck(home(customer.partner())))
                .contains(
                        "Task overdue", "href=\"/removals/" + removal.get("id").asText() + "\"");
    }

    @Test
    void aManagementRequestWithoutAnswerIsStuckAfterADay() throws Exception {
        Customer customer = customers.entitled();
        backEnd.keepSilent(customer.id());
        Customer.Request request = submit(customer, true);
        assertThat(request.state()).isEqualTo("SUBMITTED");
        assertThat(home(customer.partner())).doesNotContain("What is stuck");

        jdbc.update(
                "update terms_acceptance set accepted_at = ? where enrollment_id = ?",
                OffsetDateTime.now().minusDays(2),
                UUID.fromString(request.id()));
        for (Caller caller :
                List.of(customer.partner(), people.staff(Role.PROCESS_OWNER), people.staff(Role.TECHNICAL_SUPPORT))) {
            assertThat(stuck(home(caller)))
                    .contains("No answer to the management request", "/enrollments/" + request.id());
        }
        assertThat(home(people.staff(Role.CUSTOMER_OPERATIONS))).doesNotContain(request.id());
        assertThat(home(customers.notEntitled().partner())).doesNotContain(request.id());
    }

    @Test
    void processOwnerReadsThatNothingIsStuckOnlyWhenItIsSo() throws Exception {
        Caller owner = people.staff(Role.PROCESS_OWNER);
        Caller partner = people.partnerUser(people.partner());
        Customer customer = customers.entitled();
        String task = customer.enroll(customer.goodPrinters(1)).task("userTask_reviewEligibility");
        // what other tests left stuck is put right, until the end of the transaction
        TransactionStatus transaction = transactions.getTransaction(null);
        try {
            jdbc.update("update act_ru_task set due_date_ = null");
            jdbc.update("update act_ru_incident set incident_type_ = 'none'");
            jdbc.update("update terms_acceptance set accepted_at = ?", OffsetDateTime.now());
            assertThat(stuck(home(owner))).contains("Nothing is stuck").doesNotContain("Customer ");
            assertThat(home(partner)).doesNotContain("What is stuck", "Nothing is stuck");

            tasks.setDueDate(task, Date.from(Instant.EPOCH));
            assertThat(stuck(home(owner))).contains("Customer " + customer.id()).doesNotContain("Nothing is stuck");
            assertThat(home(partner)).doesNotContain("What is stuck", "Nothing is stuck");
        } finally {
            transactions.rollback(transaction);
        }
    }

    @Test
    void requestsForAContactAreAmongTheOpenOnes() throws Exception {
        Customer customer = customers.entitled();
        List<String> printers = customer.goodPrinters(1);
        Http.Answer answer =
                http.post(customer.partner(), customer.url() + "/contact-requests", Map.of("serialNumbers", printers));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(home(customer.partner()))
                .contains(
                        "Assign a contact to one printer",
                        "Waits for you",
                        "/contact-assignments/" + answer.json().get("id").asText());
    }

    @Test
    void whatWaitsForThePersonIsNeverSaidToBeWithLexmark() throws Exception {
        // given a request with one printer at the back end, and one that was approved since
        Customer customer = customers.entitled();
        List<String> printers = List.of(customer.goodPrinters(1).get(0), customer.printer(UNSUPPORTED));
        customer.giveContact(printers);
        backEnd.keepSilent(customer.id());
        Customer.Request request = customer.enroll(printers).continueWith(true).acceptTerms();
        assertThat(open(home(customer.partner()))).contains("With Lexmark").doesNotContain("Waits for you");
        // when
        request.submit(
                people.staff(Role.CUSTOMER_OPERATIONS),
                "userTask_decideEscalation",
                Map.of("escalationDecision", "approveException", "decisionReason", "Spares are there."));
        // then
        assertThat(request.tasks("userTask_acceptTerms")).hasSize(1);
        assertThat(open(home(customer.partner()))).contains("Waits for you").doesNotContain("With Lexmark");
    }

    @Test
    void whatEndedSinceThePersonWasHereIsShown() throws Exception {
        // given somebody who was here twice
        Customer customer = customers.entitled();
        List<String> printers = customer.goodPrinters(2);
        cancelled(customer, printers.get(0));
        assertThat(home(customer.partner())).contains("Ended since you were here");
        came(customer.partner(), Duration.ZERO);
        came(customer.partner(), Duration.ofSeconds(1));
        assertThat(home(customer.partner())).doesNotContain("Ended since you were here");
        // when
        jdbc.update(
                "update request set ended_at = ? where id = ?",
                OffsetDateTime.now().plusSeconds(5),
                UUID.fromString(cancelled(customer, printers.get(1))));
        // then
        assertThat(home(customer.partner())).contains("Ended since you were here", "Add one printer to MPS Express");
        assertThat(home(people.partnerUser(customer.partner().partnerId()))).doesNotContain("Ended since");
    }

    private static String cancelled(Customer customer, String printer) {
        return customer.enroll(List.of(printer))
                .submit("userTask_reviewEligibility", Map.of("reviewDecision", "cancel"))
                .id();
    }

    /** @param later than now */
    private void came(Caller person, Duration later) {
        jdbc.update(
                "insert into audit_entry (id, occurred_at, user_id, act, subject_id, outcome, details)"
                        + " values (?, ?, ?, 'signIn.succeeded', ?, 'DONE', '{\"address\":\"::1\",\"by\":\"form\"}')",
                UUID.randomUUID(),
                OffsetDateTime.now().plus(later),
                person.userId(),
                person.userId());
    }

    private static String open(String page) {
        return page.substring(page.indexOf("id=\"requests\""));
    }

    @Test
    void upcomingTermsAreNewsForEverybody() throws Exception {
        Caller offers = people.staff(Role.MPS_OFFER_MANAGER);
        Caller partner = customers.notEntitled().partner();
        Http.Answer published = http.post(
                offers,
                "/api/v1/program/terms",
                Map.of(
                        "texts",
                        Map.of("en", "Next year"),
                        "effectiveFrom",
                        Instant.now().plus(Duration.ofDays(9))));
        String version = published.json().get("version").asText();
        for (Caller caller : List.of(offers, partner)) {
            assertThat(home(caller)).contains("Version " + version + " of the terms of service comes into force on");
        }
        assertThat(home(offers)).contains("supported models; Fleet Agent from version");
        assertThat(home(partner)).doesNotContain("supported models; Fleet Agent");
        // a version that replaces it at once is in force: no news any more
        customers.publishTerms("Now");
        assertThat(home(partner)).doesNotContain("comes into force");
    }

    private Customer.Request submit(Customer customer, boolean runJobs) {
        List<String> printers = customer.goodPrinters(1);
        customer.giveContact(printers);
        Customer.Request request = customer.enroll(printers).continueWith(false);
        if (runJobs) {
            return request.acceptTerms();
        }
        Http.Answer answer = http.post(
                customer.partner(),
                "/engine-rest/task/" + request.task("userTask_acceptTerms") + "/submit-form",
                Map.of("variables", Map.of("termsAccepted", Map.of("value", true))));
        assertThat(answer.status()).isEqualTo(204);
        return request;
    }

    private String home(Caller caller) throws Exception {
        return mvc.perform(get("/").with(authentication(SignedInAs.authentication(caller))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String firstSteps(String page) {
        return page.substring(page.indexOf("<ol class=\"first-steps\">"), page.indexOf("</ol>"));
    }

    private static String stuck(String page) {
        assertThat(page).contains("id=\"stuck\"");
        return page.substring(page.indexOf("id=\"stuck\""));
    }
}
