package io.mpsexpress.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.engine.reminder.Reminders;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Http;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What people read of a task that a colleague handed to them. */
class HandoverNoticesIT extends MailTest {

    private static final String REVIEW = "userTask_reviewEligibility";

    @Autowired
    private Http http;

    @Autowired
    private Reminders reminders;

    private Caller partner;
    private Caller colleague;
    private Customer.Request request;
    private String task;

    @BeforeEach
    void aTaskOfTwoFleetManagers() {
        Customer customer = customers.entitled();
        partner = customer.partner();
        colleague = people.user(partner.partnerId(), Role.FLEET_MANAGER);
        request = customer.enroll(customer.goodPrinters(1));
        task = request.task(REVIEW);
    }

    private void handOver(String reason) {
        Map<String, String> to = Map.of("userId", colleague.userId(), "reason", reason);
        assertThat(http.post(partner, "/api/v1/tasks/" + task + "/assignee", to).status())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | MPS Express: handed over to you, Review eligibility, | %s handed a task over to you: Review eligibility. | Reason: I am away",
                "it | MPS Express: attività ricevuta da un collega, Verifica idoneità, | Attività ricevuta da %s: Verifica idoneità. | Motivo: I am away"
            })
    void theColleagueIsToldByWhomAndWhyInTheirLanguage(String language, String subject, String lead, String reason)
            throws Exception {
        String address = reach(colleague, language);
        String own = reach(partner, null);

        handOver("I am away");

        MimeMessage mail = onlyMailTo(address);
        assertThat(subject(mail)).startsWith(subject);
        assertThat(text(mail)).startsWith(lead.formatted(partner.name())).contains("\n" + reason + "\n");
        assertThat(linked(mail)).endsWith("/#/?task=" + task);
        assertThat(mailsTo(own)).isEmpty();
        assertThat(notices(colleague)).contains(task, "I am away");
    }

    @Test
    void whoWasAskedBeforeIsAskedNoMoreAndTheNoticeGoesWithTheTask() {
        // given somebody who is told that it is past due
        reminders.dueSince(task, Instant.now().minusSeconds(60));
        assertThat(notices(partner)).contains(task);

        handOver("");

        assertThat(notices(partner)).doesNotContain(task);
        assertThat(notices(colleague)).contains(task);
        request.submit(colleague, REVIEW, Map.of("reviewDecision", "cancel"));
        assertThat(notices(colleague)).doesNotContain(task);
    }

    private String notices(Caller person) {
        return http.get(person, "/api/v1/me/notices").text();
    }
}
