package io.mpsexpress.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.people.domain.ForgottenPassword;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.support.Browser;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who has forgotten the password is mailed a link; nobody learns who there is. */
class ForgottenPasswordIT extends MailTest {

    private static final String PAGE = "/forgotten-password";

    @Autowired
    private ForgottenPassword forgotten;

    @LocalServerPort
    private int port;

    @Test
    void theAnswerIsTheSameWhetherThereIsSuchAUserOrNot() {
        Browser browser = new Browser(port);
        Caller known = people.partnerUser(people.partner());

        assertThat(browser.get("/sign-in").body()).contains(PAGE);
        assertThat(ask(browser, known.userId())).isEqualTo(ask(browser, "nobody-of-that-name"));
    }

    @Test
    void aLinkIsMailedOnceInAWhile() throws Exception {
        // given
        Caller known = people.partnerUser(people.partner());
        assertThat(forgotten.isDue(known.userId())).as("without an address").isFalse();
        String address = reach(known, "it");
        assertThat(forgotten.isDue(known.userId())).isTrue();
        // when
        SignedInAs.run(known, () -> forgotten.mail(known.userId()));
        // then
        assertThat(linked(onlyMailTo(address))).startsWith("/invitations/");
        assertThat(forgotten.isDue(known.userId())).isFalse();
    }

    private static String ask(Browser browser, String userId) {
        return browser.submit(PAGE, PAGE, Map.of("username", userId))
                .body()
                .replaceAll("(value|content)=\"[^\"]*\"", "");
    }
}
