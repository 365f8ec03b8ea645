package io.mpsexpress.request.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.AtOnce;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Http.Answer;
import io.mpsexpress.support.People;
import io.mpsexpress.support.Removals;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Who may hand which task to whom, as clients of the API do. */
@ApplicationTest
class TaskHandoverTest {

    private static final String REVIEW = "userTask_reviewEligibility";
    private static final String UNSUPPORTED = "E460,NATIVE,1.0,1000,REGISTERED,NONE";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    @Autowired
    private JdbcClient jdbc;

    private Customer customer;
    private Caller partner;
    private Caller colleague;
    private Customer.Request request;
    private String task;

    @BeforeEach
    void aTaskOfTwoFleetManagers() {
        customer = customers.entitled();
        partner = customer.partner();
        colleague = people.user(partner.partnerId(), Role.FLEET_MANAGER);
        request = customer.enroll(customer.goodPrinters(1));
        task = request.task(REVIEW);
    }

    private Answer handOver(Caller who, String task, String userId) {
        return http.post(who, "/api/v1/tasks/" + task + "/assignee", Map.of("userId", userId));
    }

    private String holder() {
        return request.now().at("/tasks/0/assignee").asText(null);
    }

    @Test
    void aColleagueWithTheRoleGetsTheTaskAndTasklistShowsTheSame() {
        assertThat(handOver(partner, task, colleague.userId()).status()).isEqualTo(204);

        assertThat(holder()).isEqualTo(colleague.userId());
        assertThat(http.get(colleague, "/engine-rest/task/" + task)
                        .json()
                        .get("assignee")
                        .asText())
                .isEqualTo(colleague.userId());
        // and once more is nothing new, and whoever of the role can take it over
        assertThat(handOver(partner, task, colleague.userId()).status()).isEqualTo(204);
        assertThat(handOver(partner, task, partner.userId()).status()).isEqualTo(204);
        assertThat(holder()).isEqualTo(partner.userId());
        // and the colleague works on it when it is theirs again
        handOver(partner, task, colleague.userId());
        request.submit(colleague, REVIEW, Map.of("reviewDecision", "cancel"));
    }

    @Test
    void whoMayNotDoItIsRefusedLikeSomebodyWhoIsNotThere() {
        Caller administrator = people.user(partner.partnerId(), Role.PARTNER_ADMINISTRATOR);
        Caller disabled = people.user(partner.partnerId(), Role.FLEET_MANAGER);
        jdbc.sql("update app_user set enabled = false where id = ?")
                .param(disabled.userId())
                .update();
        Caller ofAnotherPartner = people.partnerUser(people.partner());
        Caller staff = people.staff(Role.CUSTOMER_OPERATIONS);
        Answer unknown = handOver(partner, task, UUID.randomUUID().toString());

        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.json().at("/errors/0/field").asText()).isEqualTo("userId");
        for (Caller who : List.of(administrator, disabled, ofAnotherPartner, staff)) {
            assertThat(handOver(partner, task, who.userId()).text())
                    .as(who.toString())
                    .isEqualTo(unknown.text());
        }
        assertThat(handOver(partner, task, " ").json().at("/errors/0/code").asText())
                .isEqualTo("requests.handOver.required");
        assertThat(holder()).isNull();
    }

    @Test
    void aTaskOfAnotherPartnerIsNotThere() {
        Caller stranger = people.partnerUser(people.partner());
        Caller theirs = people.partnerUser(stranger.partnerId());
        String nothing = UUID.randomUUID().toString();

        Answer foreign = handOver(stranger, task, theirs.userId());

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.text().replace(task, nothing))
                .isEqualTo(handOver(stranger, nothing, theirs.userId()).text());
        assertThat(handOver(stranger, task, colleague.userId()).text()).isEqualTo(foreign.text());
        assertThat(handOver(partner, nothing, colleague.userId()).status()).isEqualTo(404);
        assertThat(holder()).isNull();
    }

    @Test
    void whoSeesTheRequestButMayNotDoTheTaskMayNotHandItOver() {
        Caller administrator = people.user(partner.partnerId(), Role.PARTNER_ADMINISTRATOR);
        Caller operations = people.staff(Role.CUSTOMER_OPERATIONS);

        assertThat(handOver(administrator, task, colleague.userId()).status()).isEqualTo(403);
        assertThat(handOver(operations, task, colleague.userId()).status()).isEqualTo(403);
        assertThat(holder()).isNull();
        // but an administrator may do everything, and still not give it away to others
        Caller lexmarks = people.staff(Role.ADMINISTRATOR);
        assertThat(handOver(lexmarks, task, lexmarks.userId()).status()).isEqualTo(422);
        assertThat(handOver(lexmarks, task, colleague.userId()).status()).isEqualTo(204);
        assertThat(holder()).isEqualTo(colleague.userId());
    }

    @Test
    void aTaskThatIsDoneIsAConflict() {
        request.submit(REVIEW, Map.of("reviewDecision", "cancel"));

        Answer late = handOver(partner, task, colleague.userId());

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().get("detail").asText()).contains("done already");
    }

    @Test
    void teamsAtLexmarkHandTheirTasksOverInTheSameWay() {
        // given a removal and an escalation to decide
        Caller operations = people.staff(Role.CUSTOMER_OPERATIONS);
        Caller another = people.staff(Role.CUSTOMER_OPERATIONS);
        Removals removals = new Removals(http, customer);
        String removal = removals.requested(customer.managedPrinters(1));
        Customer.Request escalated =
                customer.enroll(List.of(customer.printer(UNSUPPORTED))).continueWith(true);
        String escalation = escalated.task("userTask_decideEscalation");

        // then each becomes a colleague's, and nobody's of the other side or another team
        for (String one : List.of(removals.task(removal), escalation)) {
            for (Caller wrong : List.of(partner, people.staff(Role.TECHNICAL_SUPPORT))) {
                assertThat(handOver(operations, one, wrong.userId()).status()).isEqualTo(422);
            }
            assertThat(handOver(partner, one, colleague.userId()).status()).isEqualTo(403);
            assertThat(handOver(operations, one, another.userId()).status()).isEqualTo(204);
        }
        assertThat(removals.now(removal).at("/tasks/0/assignee").asText()).isEqualTo(another.userId());
        assertThat(escalated.now().at("/tasks/0/assignee").asText()).isEqualTo(another.userId());
        // and the partner does not read who works on what at Lexmark
        assertThat(onRecord(escalated.id())).isEmpty();
    }

    @Test
    void aPartnersTaskThatIsHandedOverIsOnRecord() {
        http.post(
                partner,
                "/api/v1/tasks/" + task + "/assignee",
                Map.of("userId", colleague.userId(), "reason", "I am away until Monday"));

        assertThat(onRecord(request.id()))
                .singleElement()
                .asString()
                .contains(colleague.userId(), REVIEW, "I am away until Monday");
    }

    private List<String> onRecord(String subject) {
        return jdbc.sql("select details from audit_entry where act = 'task.handedOver' and subject_id = ?")
                .param(subject)
                .query(String.class)
                .list();
    }

    @RepeatedTest(8)
    void ofTwoWhoHandItOverAtOnceOneIsToldThatTheOtherWas() throws Exception {
        Caller third = people.user(partner.partnerId(), Role.FLEET_MANAGER);
        Map<String, Integer> answers = new ConcurrentHashMap<>();
        Queue<String> recipients = new ConcurrentLinkedQueue<>(List.of(colleague.userId(), third.userId()));

        // when two hand it over that nobody had when they looked
        AtOnce.twice(() -> {
            String to = recipients.remove();
            answers.put(to, fromPage(partner, to));
            return to;
        });

        // then one has it, who is told, and whoever was slower knows
        assertThat(answers.values()).containsExactlyInAnyOrder(302, 409);
        assertThat(answers.get(holder())).isEqualTo(302);
        assertThat(told(holder())).isEqualTo(1);
        assertThat(told(colleague.userId()) + told(third.userId())).isEqualTo(1);
    }

    @RepeatedTest(8)
    void whoeverCompletesItMeanwhileOrIsSlowerReadsSo() throws Exception {
        Map<String, Integer> answers = new ConcurrentHashMap<>();
        Queue<String> acts = new ConcurrentLinkedQueue<>(List.of("give", "complete"));

        AtOnce.twice(() -> {
            String act = acts.remove();
            Answer answer = act.equals("give")
                    ? handOver(partner, task, colleague.userId())
                    : new Removals(http, customer).decide(partner, task, Map.of("reviewDecision", "cancel"));
            answers.put(act, answer.status());
            return act;
        });
        request.runJobs();

        // 400 is how a form is refused that was open when somebody else did something with the task
        assertThat(answers.get("give")).isIn(204, 409);
        assertThat(answers.get("complete")).isIn(204, 400);
        assertThat(answers).containsValue(204);
        assertThat(request.state()).isEqualTo(answers.get("complete") == 204 ? "CANCELLED" : "REVIEW");
        if (answers.get("complete") == 204) {
            assertThat(told(colleague.userId())).isZero();
        }
    }

    private int fromPage(Caller who, String to) throws Exception {
        return mvc.perform(post("/tasks/" + task + "/assignee")
                        .param("colleague", to)
                        .param("seen", "")
                        .with(csrf())
                        .with(authentication(SignedInAs.authentication(who))))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private int told(String userId) {
        return jdbc.sql("select count(*) from notification_notice where user_id = ? and task_id = ?")
                .params(userId, task)
                .query(Integer.class)
                .single();
    }
}
