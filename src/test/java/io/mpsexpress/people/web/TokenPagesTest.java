package io.mpsexpress.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Browser;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tokens on one's own account's page. */
@ApplicationTest
class TokenPagesTest {

    private static final Pattern TOKEN = Pattern.compile("value=\"(mps_[^\"]+)\"");
    private static final Pattern REVOCATION = Pattern.compile("href=\"(/account/tokens/[^/\"]+/revocation)\"");

    @Autowired
    private People people;

    @Autowired
    private Http http;

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void somebodyIsSignedIn() {
        browser = signedIn(people.partnerUser(people.partner()));
    }

    @Test
    void aTokenIsShownOnceUsedAndRevokedAfterAQuestion() {
        // given
        assertThat(browser.get("/account").body()).contains("You have no tokens.");
        HttpResponse<String> made = make(browser, Map.of("name", "Nightly import", "scope", "read", "days", "30"));
        String token = found(TOKEN, made);
        assertThat(made.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(status(token)).isEqualTo(200);
        // when
        HttpResponse<String> account = browser.get("/account");
        String revocation = found(REVOCATION, account);
        HttpResponse<String> asked = browser.get(revocation);
        HttpResponse<String> revoked = browser.submit(revocation, revocation, Map.of());
        // then
        assertThat(account.body()).contains("Nightly import").doesNotContain(token, "Never");
        assertThat(asked.body()).contains("Revoke Nightly import", "This cannot be undone");
        assertThat(revoked.headers().firstValue("Location").orElseThrow()).endsWith("/account");
        assertThat(browser.get("/account").body()).contains("Nightly import is revoked", "You have no tokens.");
        assertThat(browser.get(revocation).statusCode()).isEqualTo(404);
        assertThat(status(token)).isEqualTo(401);
    }

    @Test
    void aFormThatIsRefusedKeepsWhatWasEntered() {
        HttpResponse<String> refused = make(browser, Map.of("name", " ", "scope", "write", "days", "4000"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("name-problem", "days-problem")
                .containsPattern("value=\"write\"[^>]*checked");
    }

    @Test
    void tokensOfBackEndsAreForAdministrators() {
        Browser administrator = signedIn(people.staff(Role.ADMINISTRATOR));
        Map<String, String> backEnd = Map.of("name", "Back end", "scope", "back-end", "days", "365");

        assertThat(browser.get("/account/tokens/new").body()).doesNotContain("back-end");
        assertThat(make(browser, backEnd).statusCode()).isEqualTo(403);
        assertThat(administrator.get("/account/tokens/new").body()).contains("back-end");
        assertThat(found(TOKEN, make(administrator, backEnd))).startsWith("mps_");
    }

    private Browser signedIn(Caller who) {
        Browser someones = new Browser(port);
        someones.signIn(who.userId(), People.PASSWORD);
        return someones;
    }

    private static HttpResponse<String> make(Browser someones, Map<String, String> fields) {
        return someones.submit("/account/tokens/new", "/account/tokens", fields);
    }

    private int status(String token) {
        return http.send(http.request(null, "/api/v1/me").header("Authorization", "Bearer " + token))
                .status();
    }

    private static String found(Pattern pattern, HttpResponse<String> answer) {
        Matcher found = pattern.matcher(answer.body());
        assertThat(found.find()).as(answer.statusCode() + " " + answer.body()).isTrue();
        return found.group(1);
    }
}
