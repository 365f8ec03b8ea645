package io.mpsexpress.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mpsexpress.access.AuditEntry;
import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.domain.SignInRecord;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Browser;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who came in, and who did not, is on record. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class SignInRecordTest {

    private static final String TYPED = "my-secret-in-the-wrong-field";

    @Autowired
    private Http http;

    @Autowired
    private People people;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private SignInRecord record;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Caller partner;

    @BeforeEach
    void aPerson() {
        partner = people.partnerUser(people.partner());
    }

    @Test
    void failedAndSuccessfulSignInsAreOnRecordAndInTheLogWithoutThePassword(CapturedOutput output) {
        Browser browser = new Browser(port);
        browser.signIn(partner.userId(), "wrong password");
        browser.signIn(partner.userId(), People.PASSWORD);
        http.get(partner, "/api/v1/organizations");
        http.get(partner, "/api/v1/organizations");

        List<AuditEntry> entries = audit.about(List.of(partner.userId()));
        assertThat(entries)
                .extracting(AuditEntry::act, AuditEntry::userId, entry -> entry.details()
                        .get("by"))
                .containsExactly(
                        tuple("signIn.failed", "system", null),
                        tuple("signIn.succeeded", partner.userId(), "form"),
                        tuple("signIn.succeeded", partner.userId(), "basic"));
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.organizationId()).isEqualTo(partner.partnerId());
            assertThat(entry.details()).containsKey("address");
        });
        assertThat(output)
                .contains("Failed sign-in, user " + partner.userId(), partner.userId() + " signed in from")
                .doesNotContain("wrong password", People.PASSWORD);
    }

    @Test
    void whatIsNoUsersNameIsWrittenNowhere(CapturedOutput output) {
        new Browser(port).signIn(TYPED, "wrong");

        assertThat(output).contains("user unknown").doesNotContain(TYPED);
        assertThat(jdbc.sql("select count(*) from audit_entry where subject_id = :typed or details like :any")
                        .param("typed", TYPED)
                        .param("any", "%" + TYPED + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aFloodIsCountedInsteadOfWrittenDown() {
        long before = failures();
        // not by sign-ins: the door would close for everybody who comes from this machine
        for (int i = 0; i < 300; i++) {
            record.failed(null, "203.0.113.1");
        }
        // sixty at once, and one more each second
        assertThat(failures() - before).isLessThan(150);
    }

    @Test
    void aHeaderThatAnybodyCanSendDoesNotMakeGuessingQuicker() {
        for (int i = 0; i < 6; i++) {
            http.send(http.request(null, "/api/v1/organizations")
                    .header("X-Forwarded-For", "203.0.113." + i)
                    .header("Forwarded", "for=203.0.113." + i)
                    .header("Authorization", Http.basic(partner.userId(), "guess " + i)));
        }

        assertThat(http.send(http.request(partner, "/api/v1/organizations").header("X-Forwarded-For", "203.0.113.99"))
                        .status())
                .isEqualTo(401);
    }

    private long failures() {
        return jdbc.sql("select count(*) from audit_entry where act = 'signIn.failed' and subject_id = 'unknown'")
                .query(Long.class)
                .single();
    }
}
