package io.mpsexpress.engine.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.access.Role;
import io.mpsexpress.engine.TestWork;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every task of a partner is due at some time, and who has it hears of that. */
@ApplicationTest
class OverdueTasksIT {

    private static final String REVIEW = "userTask_reviewEligibility";
    private static final Duration WEEK = Duration.ofDays(7);

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    @Autowired
    private Reminders reminders;

    @Autowired
    private DueTasks due;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TestWork work;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void everyTaskOfAPartnerIsDueInAWeekUnlessItSaysSomethingElse() {
        // given a request that goes through the partner's tasks
        Instant before = Instant.now().minusSeconds(1);
        Customer customer = customers.notEntitled();
        Customer.Request request = customer.enroll(customer.goodPrinters(1));

        // then each is due in a week
        assertDueInAWeek(request, "userTask_confirmEntitlement", before);
        request.submit("userTask_confirmEntitlement", Map.of("entitlementConfirmed", true));
        assertDueInAWeek(request, REVIEW, before);
        request.submit(REVIEW, Map.of("reviewDecision", "assignContact"));
        assertDueInAWeek(request, "userTask_createSuppliesContact", before);
        Map<String, Object> contact = Customer.contact();
        contact.put("contactDecision", "create");
        request.submit("userTask_createSuppliesContact", contact).continueWith(false);
        assertDueInAWeek(request, "userTask_acceptTerms", before);
    }

    @Test
    void whatTheRoutingTableGivesTimeForKeepsThatAndSoDoesTheContactWithinIt() {
        // given printers without contact, for which the table gives two weeks
        Customer customer = customers.entitled();
        Customer.Request request = customer.enroll(customer.goodPrinters(1)).continueWith(true);
        Instant due = dueOf(request, "userTask_remediatePrinters");
        assertThat(due).isAfter(Instant.now().plus(Duration.ofDays(13)));

        // when the partner is asked for a contact
        request.submit("userTask_remediatePrinters", Map.of("remediationDecision", "assignContact"));

        // then that is due with it
        assertThat(dueOf(request, "userTask_createSuppliesContact")).isEqualTo(due);
    }

    @Test
    void aTeamAtLexmarkIsGivenNoTimeByThis() {
        Customer customer = customers.entitled();
        String removal = customer.removePrinters(customer.managedPrinters(1));

        JsonNode waits = http.get(people.staff(Role.CUSTOMER_OPERATIONS), "/api/v1/requests/" + removal)
                .json()
                .at("/waitsFor/0");

        assertThat(waits.get("task").asText()).isEqualTo("userTask_decideRemoval");
        assertThat(waits.get("until").isNull()).isTrue();
    }

    @Test
    void thatATaskIsPastDueIsInTheCourseOfItsRequestOnce() {
        // given
        Customer customer = customers.entitled();
        Customer.Request request = customer.enroll(customer.goodPrinters(1));
        String task = request.task(REVIEW);
        reminders.tellOfAll();
        assertThat(entries(request)).isEmpty();

        // when it is due, and the day after
        reminders.dueSince(task, Instant.now().minusSeconds(60));
        reminders.nextDay(task);

        // then
        assertThat(entries(request)).containsExactly(Map.of("task", REVIEW));
        assertThat(request.task(REVIEW)).isEqualTo(task);

        // when it is done, then nothing is kept of that
        request.continueWith(true);
        due.forgetDone();
        assertThat(jdbc.queryForObject("select count(*) from task_reminder where task_id = ?", Integer.class, task))
                .isZero();
    }

    @Test
    void aTaskThatIsOfNoRequestHoldsUpNoOther() {
        // given a task whose business key is of no request, and one of a request, both past due
        String foreign = work.start(people.partner());
        String other = tasks.createTaskQuery()
                .processInstanceBusinessKey(foreign)
                .singleResult()
                .getId();
        Customer customer = customers.entitled();
        Customer.Request request = customer.enroll(customer.goodPrinters(1));

        // when
        reminders.dueSince(other, Instant.now().minus(WEEK));
        reminders.dueSince(request.task(REVIEW), Instant.now().minusSeconds(60));

        // then
        assertThat(entries(request)).hasSize(1);
    }

    private List<Map<String, Object>> entries(Customer.Request request) {
        return audit.about(List.of(request.id())).stream()
                .filter(entry -> entry.act().equals("task.overdue"))
                .map(entry -> Map.copyOf(entry.details()))
                .toList();
    }

    private void assertDueInAWeek(Customer.Request request, String key, Instant before) {
        assertThat(dueOf(request, key))
                .isBetween(before.plus(WEEK), Instant.now().plus(WEEK));
    }

    private Instant dueOf(Customer.Request request, String key) {
        JsonNode waits = http.get(request.customer().partner(), "/api/v1/requests/" + UUID.fromString(request.id()))
                .json()
                .get("waitsFor");
        for (JsonNode one : waits) {
            if (one.get("task").asText().equals(key)) {
                return Instant.parse(one.get("until").asText());
            }
        }
        throw new AssertionError(key + " in " + waits);
    }
}
