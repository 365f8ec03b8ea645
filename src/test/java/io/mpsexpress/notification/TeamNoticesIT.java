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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What teams at Lexmark read about their tasks. */
class TeamNoticesIT extends MailTest {

    private static final String UNSUPPORTED = "E460,NATIVE,1.0,1000,REGISTERED,NONE";
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
        List<String> serialNumbers = List.of(customer.printer(UNSUPPORTED));
        customer.giveContact(serialNumbers);
        return customer.enroll(serialNumbers).continueWith(true);
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
        assertThat(mail).contains(operations.name() + " handed an escalation over to you.");
        ids.forEach(id -> assertThat(mail).contains("/escalations/" + id));
        assertThat(mailsTo(own)).isEmpty();
    }

    private void assign(Map<String, ?> body) {
        assertThat(http.post(operations, "/api/v1/escalation-assignments", body).status())
                .isEqualTo(200);
    }
}
