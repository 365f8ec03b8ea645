package io.mpsexpress.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.reach.Mailboxes;
import io.mpsexpress.engine.TaskInbox;
import io.mpsexpress.shared.Stopping;
import io.mpsexpress.support.AtOnce;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.TurnableClock;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** One mail a morning of what is due, in the time zone of whoever wants it. */
class MorningMailsIT extends MailTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final int HOUR = 7;

    @Autowired
    private Mailboxes mailboxes;

    @Autowired
    private TaskInbox inbox;

    @Autowired
    private MailOutbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Http http;

    private final TurnableClock clock = new TurnableClock();
    private Customer customer;
    private Caller support;
    private String address;

    @BeforeEach
    void somebodyWhoWantsIt() {
        customer = customers.entitled();
        support = people.staff(Role.TECHNICAL_SUPPORT);
        address = reach(support, null);
        assertThat(want(support, HOUR).status()).isEqualTo(200);
        // the next morning there, whatever time it is
        turnTo(LocalTime.of(HOUR, 10));
    }

    @Test
    void whatIsDueComesOnceAMorningHoweverManyNodesLook() throws Exception {
        // given one that is due today, and one that is due later
        String number = escalatedAndDue(clock.instant().plus(Duration.ofHours(8)));
        String later = escalatedAndDue(clock.instant().plus(Duration.ofDays(3)));
        // when
        AtOnce.twice(() -> {
            look();
            return true;
        });
        look();
        // then
        MimeMessage mail = onlyMailTo(address);
        assertThat(subject(mail)).contains(" due today");
        assertThat(text(mail))
                .contains("Decide escalation · Customer " + customer.id() + " · " + number)
                .contains("CET")
                .doesNotContain(later);
        assertThat(html(mail)).contains(number).doesNotContain("<img");
        // when it is the morning after
        turnTo(LocalTime.of(HOUR, 10));
        look();
        // then
        assertThat(mailsTo(address)).hasSize(2);
    }

    @Test
    void itComesNeitherBeforeTheHourNorInTheAfternoonNorToWhoDoesNotWantIt() {
        // given
        Caller colleague = people.staff(Role.TECHNICAL_SUPPORT);
        want(colleague, null);
        String other = reach(colleague, null);
        escalatedAndDue(clock.instant().plus(Duration.ofHours(1)));
        // when
        turnTo(LocalTime.of(HOUR - 1, 59));
        look();
        turnTo(LocalTime.of(HOUR + 4, 1));
        look();
        assertThat(mailsTo(address)).isEmpty();
        turnTo(LocalTime.of(HOUR + 3, 59));
        look();
        // then
        assertThat(mailsTo(address)).hasSize(1);
        assertThat(mailsTo(other)).isEmpty();
    }

    @Test
    void whoHasNothingDueGetsNone() {
        jdbc.sql("delete from app_user_role where user_id = ?")
                .param(support.userId())
                .update();
        jdbc.sql("insert into app_user_role (user_id, role_id) values (?, 'process-owner')")
                .param(support.userId())
                .update();
        look();
        assertThat(mailsTo(address)).isEmpty();
    }

    @Test
    void anHourThatIsNoneAndAPartnersAreRefused() {
        assertThat(want(support, 24).status()).isEqualTo(422);
        assertThat(want(support, -1).json().at("/errors/0/field").asText()).isEqualTo("digestHour");
        assertThat(want(customer.partner(), HOUR).status()).isEqualTo(422);
        assertThat(want(support, null).json().get("digestHour").isNull()).isTrue();
    }

    private Http.Answer want(Caller person, Integer hour) {
        Map<String, Object> account = new HashMap<>(Map.of("name", "Olga Rossi", "timeZone", ROME.getId()));
        account.put("email", person == support ? address : null);
        // no single ones
        account.put("mails", List.of());
        account.put("digestHour", hour);
        return http.put(person, "/api/v1/me", account);
    }

    /** @return number of the request */
    private String escalatedAndDue(Instant due) {
        List<String> serialNumbers = List.of(customer.printer("CX725,NATIVE,2.0,1000,FAILED,NONE"));
        customer.giveContact(serialNumbers);
        Customer.Request request = customer.enroll(serialNumbers).continueWith(true);
        tasks.setDueDate(request.task("userTask_decideEscalation"), Date.from(due));
        return request.now().get("number").asText();
    }

    private void look() {
        new MorningMails(mailboxes, inbox, outbox, transaction, new Stopping(), clock).write();
    }

    /** To the next such moment there. */
    private void turnTo(LocalTime time) {
        ZonedDateTime now = clock.instant().atZone(ROME);
        ZonedDateTime then = now.with(time);
        clock.turnBy(Duration.between(now, then.isAfter(now) ? then : then.plusDays(1)));
    }
}
