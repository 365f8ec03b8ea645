package io.mpsexpress.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.Caller;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Http.Answer;
import io.mpsexpress.support.People;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The link by which somebody chooses the password comes by mail, and to nobody else. */
class InvitationNoticesIT extends MailTest {

    @Autowired
    private Http http;

    @ParameterizedTest
    @CsvSource({"en, MPS Express: choose your password", "it, MPS Express: scegliere la password"})
    void aLinkIsMailedToWhomItReachesAndThenShownToNobody(String language, String subject) throws Exception {
        // given
        Caller inviter = people.partnerUser(people.partner());
        String id = "p" + UUID.randomUUID();
        String address = id + "@readers.example.com";
        // when
        Answer invited = http.post(
                inviter,
                "/api/v1/users",
                Map.of(
                        "userId",
                        id,
                        "name",
                        "Anna Rossi",
                        "email",
                        address,
                        "language",
                        language,
                        "roles",
                        List.of("fleet-manager")));
        // then
        assertThat(invited.json().at("/invitation/url").isNull()).isTrue();
        assertThat(invited.json().at("/invitation/expiresAt").isNull()).isFalse();
        MimeMessage mail = onlyMailTo(address);
        assertThat(subject(mail)).isEqualTo(subject);
        assertThat(text(mail)).contains(id);
        assertThat(http.post(null, "/api/v1" + linked(mail), Map.of("password", People.PASSWORD))
                        .status())
                .isEqualTo(204);
        assertThat(jdbc.sql("select notice from notification_mail where user_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .as("who reads the table of mails gets no link")
                .isEmpty();
    }
}
