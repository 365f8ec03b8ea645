package io.mpsexpress.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.engine.reminder.Reminders;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.TestMailServer;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What teams at Lexmark read about their tasks. */
class TeamNoticesIT extends MailTest {

    private static final String UNSUPPORTED = "E460,NATIVE,1.0,1000,REGISTERED,NONE";
    private static final String FAILED = "CX725,NATIVE,1.0,1000,FAILED,NONE";
    private static final String MANAGED = "CX725,NATIVE,2.0,1000,REGISTERED,MANAGED";
    private static final String DECIDE_ESCALATION = "userTask_decideEscalation";

    @Autowired
    private Http http;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Reminders reminders;

    private Customer customer;
    private Caller operations;

    @BeforeEach
    void anEntitledCustomer() {
        customer = customers.entitled();
        operations = people.staff(Role.CUSTOMER_OPERATIONS);
    }

    @Test
    void aNewEscalationReachesEverybodyOfTheTeamInTheirLanguage() throws Exception {
        // given
        Caller colleague = people.staff(Role.CUSTOMER_OPERATIONS);
        Caller withoutAddress = people.staff(Role.CUSTOMER_OPERATIONS);
        Caller support = people.staff(Role.TECHNICAL_SUPPORT);
        String english = reach(operations, null);
        String italian = reach(colleague, "it");
        String otherTeam = reach(support, null);
        // when
        Customer.Request request = escalated();
        // then
        MimeMessage mail = onlyMailTo(english);
        assertThat(subject(mail)).isEqualTo("MPS Express: Decide escalation, " + customerName());
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(mail.getFrom()[0].toString()).isEqualTo(TestMailServer.FROM);
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(text(mail))
                .startsWith("A new task waits for your team: Decide escalation.\n\nRequest: "
                        + request.now().get("number").asText() + "\nCustomer: " + customerName()
                        + "\nPrinters: 1\nEligibility: Unsupported model\nDue: ")
                .contains("\n" + TestMailServer.PUBLIC_URL + "/camunda/app/tasklist/default/#/?task="
                        + request.task(DECIDE_ESCALATION) + "\n");
        MimeMessage translated = onlyMailTo(italian);
        assertThat(subject(translated)).isEqualTo("MPS Express: Decidi escalation, " + customerName());
        assertThat(text(translated))
                .contains("Una nuova attività attende il team")
                .contains("Idoneità: Modello non supportato");
        assertThat(mailsTo(otherTeam)).isEmpty();
        assertThat(notedFor(withoutAddress)).isZero();
        // and what the partner has to do is known to who does it
        assertThat(notedFor(customer.partner())).isZero();
    }

    @Test
    void whoDoesNotWantMailsOfTasksGetsTheOthers() {
        // given
        String address = reach(operations, null);
        Caller colleague = people.staff(Role.CUSTOMER_OPERATIONS);
        String other = reach(colleague, null);
        Map<String, Object> account = new HashMap<>(Map.of("name", "Olga Rossi", "email", address));
        account.put("mails", List.of("overdue", "result"));
        // when
        assertThat(http.put(operations, "/api/v1/me", account).json().get("mails"))
                .extracting(JsonNode::asText)
                .containsExactly("overdue", "result");
        escalated();
        // then
        assertThat(mailsTo(address)).isEmpty();
        assertThat(notedFor(operations)).isZero();
        assertThat(mailsTo(other)).hasSize(1);
    }

    @Test
    void whoeverMayNotSignInOrHasATeamsRoleByMistakeReadsNothing() {
        // given
        String gone = reach(operations, null);
        jdbc.sql("update app_user set enabled = false where id = ?")
                .param(operations.userId())
                .update();
        Caller partnerUser = people.user(customer.partner().partnerId(), Role.FLEET_MANAGER);
        String foreign = reach(partnerUser, null);
        jdbc.sql("insert into app_user_role (user_id, role_id) values (?, 'customer-operations')")
                .param(partnerUser.userId())
                .update();
        // when
        escalated();
        // then
        assertThat(mailsTo(gone)).isEmpty();
        assertThat(mailsTo(foreign)).isEmpty();
    }

    @Test
    void anEscalationThatIsDueSoonIsSaidToTheTeamOrToWhoTookIt() throws Exception {
        // given two of them, one of which is taken
        Caller colleague = people.staff(Role.CUSTOMER_OPERATIONS);
        Caller support = people.staff(Role.TECHNICAL_SUPPORT);
        String free = escalated().task(DECIDE_ESCALATION);
        String taken = escalated().task(DECIDE_ESCALATION);
        http.post(operations, "/engine-rest/task/" + taken + "/claim", Map.of("userId", operations.userId()));
        String taking = reach(operations, null);
        String other = reach(colleague, "it");
        String otherTeam = reach(support, null);
        String partner = reach(customer.partner(), null);
        // when
        for (String task : List.of(free, taken)) {
            reminders.due(
                    task, Instant.now().minus(Duration.ofDays(6)), Instant.now().plus(Duration.ofHours(20)));
        }
        // then
        assertThat(text(onlyMailTo(taking)))
                .contains("A task of your team is due soon: Decide escalation.", "?task=" + free, "?task=" + taken);
        assertThat(text(onlyMailTo(other)))
                .contains("Un'attività del team è in scadenza: Decidi escalation.", "?task=" + free)
                .doesNotContain(taken);
        assertThat(mailsTo(otherTeam)).isEmpty();
        assertThat(mailsTo(partner)).isEmpty();
    }

    @Test
    void anEscalationThatIsPastDueIsSaidOnceMore() throws Exception {
        // given
        Caller colleague = people.staff(Role.CUSTOMER_OPERATIONS);
        escalated();
        String english = reach(operations, null);
        String italian = reach(colleague, "it");
        // when
        jobs.fireTimer(customer.partner().partnerId(), "event_escalationOverdue");
        // then
        MimeMessage mail = onlyMailTo(english);
        assertThat(subject(mail)).isEqualTo("MPS Express: escalation past due, " + customerName());
        assertThat(text(mail)).contains("Printers: 1\nEligibility: Unsupported model\n");
        mvc.perform(get(linked(mail)).with(authentication(SignedInAs.authentication(operations))))
                .andExpect(status().isOk());
        assertThat(subject(onlyMailTo(italian))).isEqualTo("MPS Express: escalation scaduta, " + customerName());
    }

    @Test
    void printersThatJoinAnOpenTaskAreSaidToTheTeamOrToWhoTookIt() throws Exception {
        // given a printer with operations, and two with support
        List<String> failed = List.of(customer.printer(FAILED), customer.printer(FAILED));
        Customer.Request request = escalated(customer.printer(UNSUPPORTED), failed.get(0), failed.get(1));
        Caller colleague = people.staff(Role.CUSTOMER_OPERATIONS);
        Caller support = people.staff(Role.TECHNICAL_SUPPORT);
        String english = reach(operations, null);
        String italian = reach(colleague, "it");
        String otherTeam = reach(support, null);
        String task = http.get(operations, "/api/v1/escalations?status=UNSUPPORTED_MODEL&organization=" + customer.id())
                .json()
                .at("/items/0/taskId")
                .asText();
        // when both are registered, and the model of one is not supported either
        customer.fact(failed.get(0), UNSUPPORTED);
        decide(support, request, "REGISTRATION_FAILED", "recheck", failed.get(0));
        // then
        MimeMessage mail = onlyMailTo(english);
        assertThat(subject(mail)).isEqualTo("MPS Express: more printers, Decide escalation, " + customerName());
        assertThat(text(mail))
                .startsWith("1 more printer came to a task that is open already: Decide escalation. Look at it")
                .contains("Printers: 2\nEligibility: Unsupported model\n")
                .contains("?task=" + task + "\n");
        assertThat(text(onlyMailTo(italian))).startsWith("Si è aggiunta 1 stampante a un'attività già aperta");
        assertThat(mailsTo(otherTeam)).isEmpty();
        // when one of them has taken it, and the other printer comes
        http.post(operations, "/engine-rest/task/" + task + "/claim", Map.of("userId", operations.userId()));
        customer.fact(failed.get(1), UNSUPPORTED);
        decide(support, request, "REGISTRATION_FAILED", "recheck", failed.get(1));
        // then nobody else is told, and all of it goes with the task
        assertThat(mailsTo(english)).hasSize(2);
        assertThat(mailsTo(italian)).hasSize(1);
        assertThat(noticesOf(operations)).contains("1 more printer came");
        request.submit(operations, DECIDE_ESCALATION, Map.of("escalationDecision", "reject", "decisionReason", "No"));
        assertThat(noticesOf(operations)).doesNotContain("more printer");
    }

    @Test
    void aPrinterThatComesBackWithoutItsExceptionIsSaidToTheTeam() throws Exception {
        // given an approved exception, while another printer is still to be decided
        String approved = customer.printer(UNSUPPORTED);
        Customer.Request request = escalated(approved, customer.printer(UNSUPPORTED));
        decide(operations, request, "UNSUPPORTED_MODEL", "approveException", approved);
        String exception = http.get(operations, "/api/v1/exceptions?organization=" + customer.id())
                .json()
                .at("/items/0/id")
                .asText();
        Caller colleague = people.staff(Role.CUSTOMER_OPERATIONS);
        String revoking = reach(operations, null);
        String other = reach(colleague, null);
        // when
        http.delete(operations, "/api/v1/exceptions/" + exception);
        // then
        assertThat(text(onlyMailTo(other))).startsWith("1 more printer came to").contains("Printers: 2\n");
        assertThat(mailsTo(revoking)).isEmpty();
    }

    @Test
    void aRemovalReachesThoseWhoDecideItButNotWhoAskedForIt() throws Exception {
        // given
        Caller colleague = people.staff(Role.CUSTOMER_OPERATIONS);
        Caller offers = people.staff(Role.MPS_OFFER_MANAGER);
        String asking = reach(operations, null);
        String deciding = reach(colleague, "it");
        String notDeciding = reach(offers, null);
        // when
        askedFor(Map.of("serialNumbers", List.of(customer.printer(MANAGED), customer.printer(MANAGED))));
        // then
        MimeMessage mail = onlyMailTo(deciding);
        assertThat(subject(mail)).startsWith("MPS Express: ").endsWith(customerName());
        assertThat(text(mail)).contains("Stampanti: 2\n").doesNotContain("Scadenza");
        assertThat(mailsTo(asking)).isEmpty();
        assertThat(mailsTo(notDeciding)).isEmpty();
    }

    @Test
    void theRemovalOfAnEntitlementReachesBothTeamsThatDecideIt() throws Exception {
        // given
        Caller colleague = people.staff(Role.CUSTOMER_OPERATIONS);
        Caller offers = people.staff(Role.MPS_OFFER_MANAGER);
        String one = reach(colleague, null);
        String other = reach(offers, null);
        // when
        askedFor(Map.of("entitlement", true));
        // then
        assertThat(subject(onlyMailTo(one))).isEqualTo("MPS Express: Decide removal, " + customerName());
        assertThat(text(onlyMailTo(other))).doesNotContain("Printers:");
    }

    private void askedFor(Map<String, ?> what) {
        Map<String, Object> body = new HashMap<>(what);
        body.put("organizationId", customer.id());
        body.put("reason", "The customer changes its supplier.");
        Http.Answer answer = http.post(operations, "/api/v1/removals", body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    private Customer.Request escalated() {
        return escalated(customer.printer(UNSUPPORTED));
    }

    private Customer.Request escalated(String... serialNumbers) {
        customer.giveContact(List.of(serialNumbers));
        return customer.enroll(List.of(serialNumbers)).continueWith(true);
    }

    private void decide(Caller decider, Customer.Request request, String status, String decision, String serialNumber) {
        String escalation = jdbc.sql("select id from escalation where enrollment_id = ? and eligibility_status = ?")
                .params(UUID.fromString(request.id()), status)
                .query(String.class)
                .single();
        Http.Answer answer = http.post(
                decider,
                "/api/v1/escalations/" + escalation + "/decisions",
                Map.of("serialNumbers", List.of(serialNumber), "decision", decision, "reason", "Because"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }

    private String noticesOf(Caller person) {
        return http.get(person, "/api/v1/me/notices").json().toString();
    }

    private String customerName() {
        return "Customer " + customer.id();
    }

    @Test
    void whoGetsEscalationsOfAColleagueIsToldOnceAndWhoTakesThemIsNot() throws Exception {
        // given two escalations
        escalated();
        escalated();
        Caller colleague = people.staff(Role.CUSTOMER_OPERATIONS);
        String address = reach(colleague, null);
        String own = reach(operations, null);
        List<String> ids = http.get(operations, "/api/v1/escalations?state=open&organization=" + customer.id())
                .json()
                .findValuesAsText("id");
        assertThat(ids).hasSize(2);
        // when
        assign(Map.of("action", "take", "escalationIds", ids));
        assign(Map.of("action", "handOver", "assignee", colleague.userId(), "escalationIds", ids));
        assign(Map.of("action", "handOver", "assignee", colleague.userId(), "escalationIds", ids));
        // then
        String mail = text(onlyMailTo(address));
        assertThat(mail).contains(operations.name() + " handed a task over to you: Decide escalation.");
        ids.forEach(id -> assertThat(mail).contains("/escalations/" + id));
        assertThat(mailsTo(own)).isEmpty();
    }

    private void assign(Map<String, ?> body) {
        assertThat(http.post(operations, "/api/v1/escalation-assignments", body).status())
                .isEqualTo(200);
    }
}
