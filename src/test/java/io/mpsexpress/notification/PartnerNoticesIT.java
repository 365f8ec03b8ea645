package io.mpsexpress.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.Role;
import io.mpsexpress.engine.reminder.Reminders;
import io.mpsexpress.enrollment.recheck.Rechecks;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.TestMailServer;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a partner's people read about their tasks. */
class PartnerNoticesIT extends MailTest {

    private static final String REVIEW = "userTask_reviewEligibility";
    private static final String REMEDIATE = "userTask_remediatePrinters";
    private static final String OUTDATED = "CX725,FLEET,1.9,1000,REGISTERED,NONE";

    @Autowired
    private Http http;

    @Autowired
    private Reminders reminders;

    @Autowired
    private Rechecks rechecks;

    private Customer customer;

    @BeforeEach
    void anEntitledCustomer() {
        customer = customers.entitled();
    }

    @Test
    void whoAskedIsToldThatATaskIsPastDueAndAgainTheNextDay() throws Exception {
        // given
        Customer.Request request = customer.enroll(customer.goodPrinters(1));
        String task = request.task(REVIEW);
        String address = reach(customer.partner(), null);
        // when
        reminders.dueSince(task, Instant.now().minusSeconds(60));
        // then
        MimeMessage mail = onlyMailTo(address);
        assertThat(subject(mail)).isEqualTo("MPS Express: Review eligibility is past due, " + customerName());
        assertThat(text(mail))
                .startsWith("A task of yours is past due: Review eligibility. Nothing goes on before it is done."
                        + "\n\nRequest: " + request.now().get("number").asText() + "\nCustomer: " + customerName()
                        + "\nPrinters: 1\nDue: ")
                .contains("\n" + TestMailServer.PUBLIC_URL + "/camunda/app/tasklist/default/#/?task=" + task + "\n");
        // when a day has passed, and nothing more
        reminders.tellOfAll();
        assertThat(mailsTo(address)).hasSize(1);
        reminders.nextDay(task);
        // then
        assertThat(mailsTo(address)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | MPS Express: Review eligibility is due soon, | A task of yours is due soon: Review eligibility.",
                "it | MPS Express: attività in scadenza, Verifica idoneità, | Un'attività è in scadenza: Verifica idoneità."
            })
    void whoAskedIsToldOnceThatATaskIsDueSoon(String language, String subject, String lead) throws Exception {
        // given
        Customer.Request request = customer.enroll(customer.goodPrinters(1));
        String task = request.task(REVIEW);
        String address = reach(customer.partner(), language);
        String stranger = reach(customers.entitled().partner(), null);
        // when
        reminders.due(
                task, Instant.now().minus(Duration.ofDays(6)), Instant.now().plus(Duration.ofHours(23)));
        reminders.tellOfAll();
        // then
        MimeMessage mail = onlyMailTo(address);
        assertThat(subject(mail)).isEqualTo(subject + " " + customerName());
        assertThat(text(mail)).startsWith(lead + "\n\n").contains("/#/?task=" + task + "\n");
        assertThat(html(mail)).contains(lead.replace("'", "&#39;"), "/#/?task=" + task);
        assertThat(mailsTo(stranger)).isEmpty();
        assertThat(http.get(customer.partner(), "/api/v1/me/notices")
                        .json()
                        .at("/items/0/kind")
                        .asText())
                .isEqualTo("due-soon");
        // when it is done
        request.submit(REVIEW, Map.of("reviewDecision", "cancel"));
        // then nobody is asked any more
        assertThat(http.get(customer.partner(), "/api/v1/me/notices").json().get("items"))
                .isEmpty();
    }

    @Test
    void whatIsToBeDoneInLessThanTwoDaysIsSaidToBeDueWhenHalfOfThatIsOver() {
        // given
        String task = customer.enroll(customer.goodPrinters(1)).task(REVIEW);
        String address = reach(customer.partner(), null);
        Instant now = Instant.now();
        // when it is due in more than a day, or less than half of its time is over
        reminders.due(task, now.minus(Duration.ofDays(6)), now.plus(Duration.ofHours(25)));
        reminders.due(task, now.minus(Duration.ofHours(3)), now.plus(Duration.ofHours(4)));
        // then
        assertThat(mailsTo(address)).isEmpty();
        // when
        reminders.due(task, now.minus(Duration.ofHours(4)), now.plus(Duration.ofHours(3)));
        // then
        assertThat(mailsTo(address)).hasSize(1);
    }

    @Test
    void printersToPutRightAreSaidToBeDueSoonToo() throws Exception {
        // given printers without contact, of whose due time their process reminds by itself
        Customer.Request request = customer.enroll(customer.goodPrinters(2)).continueWith(true);
        String address = reach(customer.partner(), null);
        // when
        reminders.due(
                request.task(REMEDIATE),
                Instant.now().minus(Duration.ofDays(6)),
                Instant.now().plus(Duration.ofHours(20)));
        // then
        assertThat(subject(onlyMailTo(address)))
                .isEqualTo("MPS Express: Remediate printers is due soon, " + customerName());
    }

    @Test
    void whoTookTheTaskIsToldInTheirLanguageAndNobodyElse() throws Exception {
        // given
        var colleague = people.user(customer.partner().partnerId(), Role.FLEET_MANAGER);
        Customer.Request request = customer.enroll(customer.goodPrinters(1));
        String task = request.task(REVIEW);
        http.post(colleague, "/engine-rest/task/" + task + "/claim", Map.of("userId", colleague.userId()));
        String asking = reach(customer.partner(), null);
        String working = reach(colleague, "it");
        // when
        reminders.dueSince(task, Instant.now().minusSeconds(60));
        // then
        assertThat(subject(onlyMailTo(working))).startsWith("MPS Express: attività scaduta");
        assertThat(mailsTo(asking)).isEmpty();
    }

    @Test
    void printersThatThePartnerHasToPutRightAreSaidEachTimeThatTheyAreDue() throws Exception {
        // given printers without contact, with the partner
        Customer.Request request = customer.enroll(customer.goodPrinters(2)).continueWith(true);
        String address = reach(customer.partner(), null);
        // when
        jobs.fireTimer(customer.partner().partnerId(), "event_remediationOverdue");
        // then
        MimeMessage mail = onlyMailTo(address);
        assertThat(subject(mail)).isEqualTo("MPS Express: Remediate printers is past due, " + customerName());
        assertThat(text(mail)).contains("Printers: 2\nEligibility: ");
        // when the partner is asked for the contact meanwhile
        request.submit(REMEDIATE, Map.of("remediationDecision", "assignContact"));
        jobs.fireTimer(customer.partner().partnerId(), "event_remediationOverdue");
        // then
        List<MimeMessage> mails = mailsTo(address);
        assertThat(mails).hasSize(2);
        assertThat(subject(mails.get(1))).contains("Create supplies delivery contact is past due");
    }

    @Test
    void printersThatJoinThoseToPutRightAreSaidToWhoHasThem() throws Exception {
        // given a printer whose agent is too old, and one without a count
        String uncounted = customer.printer("CX725,NATIVE,1.0,,REGISTERED,NONE");
        List<String> both = List.of(customer.printer(OUTDATED), uncounted);
        customer.giveContact(both);
        Customer.Request request = customer.enroll(both).continueWith(true);
        String address = reach(customer.partner(), null);
        // when a file brings the count, by an old agent
        customer.fact(uncounted, OUTDATED);
        rechecks.now(request);
        // then
        MimeMessage mail = onlyMailTo(address);
        assertThat(subject(mail)).isEqualTo("MPS Express: more printers, Remediate printers, " + customerName());
        assertThat(text(mail)).contains("Printers: 2\nEligibility: ").contains("?task=" + request.task(REMEDIATE));
    }

    private String customerName() {
        return "Customer " + customer.id();
    }
}
