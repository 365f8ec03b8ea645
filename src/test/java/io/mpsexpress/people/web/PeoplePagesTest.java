package io.mpsexpress.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Browser;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People on their pages: invited, let in by the link, changed, and their own account. */
@ApplicationTest
class PeoplePagesTest {

    private static final Pattern LINK = Pattern.compile("value=\"http://[^/\"]+(/invitations/[^\"]+)\"");

    @Autowired
    private People people;

    @Autowired
    private Http http;

    @LocalServerPort
    private int port;

    private UUID partnerId;
    private Caller partner;
    private Browser browser;

    @BeforeEach
    void aPartnerAdministrator() {
        partnerId = people.partner();
        partner = people.partnerUser(partnerId);
        browser = new Browser(port);
        browser.signIn(partner.userId(), People.PASSWORD);
    }

    @Test
    void whoeverIsInvitedFollowsTheLinkOnceHoweverOftenItIsLookedAt() {
        // given
        String id = "p" + UUID.randomUUID();
        HttpResponse<String> invited = browser.submit(
                "/people/new", "/people", Map.of("name", "Anna Rossi", "userId", id, "roles", "fleet-manager"));
        String link = link(invited);
        Browser stranger = new Browser(port);
        // when
        assertThat(stranger.get(link).body()).contains(id);
        assertThat(stranger.get(link).statusCode()).isEqualTo(200);
        HttpResponse<String> weak = stranger.submit(link, link, Map.of("password", "short"));
        HttpResponse<String> chosen = stranger.submit(link, link, Map.of("password", People.PASSWORD));
        // then
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(chosen.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in?chosen");
        assertThat(stranger.get(link).statusCode()).isEqualTo(410);
        stranger.signIn(id, People.PASSWORD);
        assertThat(stranger.get("/account").body()).contains("Anna Rossi");
        assertThat(browser.get("/people?q=" + id).body()).contains("Anna Rossi");
    }

    @Test
    void aFormThatIsRefusedKeepsWhatWasEntered() {
        HttpResponse<String> refused = browser.submit(
                "/people/new", "/people", Map.of("name", "Anna Rossi", "userId", partner.userId(), "email", "nowhere"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Anna Rossi", "email-problem");
    }

    @Test
    void somebodyIsChangedDisabledEnabledAndGetsANewLink() {
        // given
        Caller colleague = people.user(partnerId, Role.FLEET_MANAGER);
        String page = "/people/" + colleague.userId();
        // when
        HttpResponse<String> changed = browser.submit(
                page, page, Map.of("version", "0", "name", "Anna Rossi", "roles", "partner-administrator"));
        HttpResponse<String> stale = browser.submit(
                page, page, Map.of("version", "0", "name", "Somebody else", "roles", "partner-administrator"));
        String link = link(browser.submit(page, page + "/invitations", Map.of()));
        browser.submit(page, page + "/access", Map.of("version", "1", "enabled", "false"));
        // then
        assertThat(changed.statusCode()).isEqualTo(302);
        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(new Browser(port).get(link).statusCode()).isEqualTo(410);
        assertThat(browser.get(page).body()).contains("Anna Rossi", "value=\"true\"");
        browser.submit(page, page + "/access", Map.of("version", "2", "enabled", "true"));
        assertThat(browser.get(page).body()).contains("value=\"false\"");
    }

    @Test
    void whoChoosesAnotherPasswordStaysSignedInHereAndNowhereElse() {
        // given
        Browser elsewhere = new Browser(port);
        elsewhere.signIn(partner.userId(), People.PASSWORD);
        // when
        HttpResponse<String> wrong = browser.submit(
                "/account",
                "/account/password",
                Map.of("oldPassword", "not the present one", "newPassword", "another password of tests"));
        HttpResponse<String> right = browser.submit(
                "/account",
                "/account/password",
                Map.of("oldPassword", People.PASSWORD, "newPassword", "another password of tests"));
        // then
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("oldPassword-problem");
        assertThat(right.statusCode()).isEqualTo(302);
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/account").statusCode()).isEqualTo(302);
        elsewhere.signIn(partner.userId(), "another password of tests");
        assertThat(elsewhere.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void timesAreThoseOfTheZoneThatWasChosenInEveryBrowser() {
        // when
        browser.submit("/account", "/account/preferences", Map.of("timeZone", "Asia/Tokyo", "mails", "OVERDUE"));
        // then
        Browser elsewhere = new Browser(port);
        elsewhere.signIn(partner.userId(), People.PASSWORD);
        for (Browser one : List.of(browser, elsewhere)) {
            assertThat(one.get("/account").body())
                    .contains("name=\"time-zone\" content=\"Asia/Tokyo\"", " JST</time>")
                    .containsPattern("value=\"OVERDUE\"[^>]*checked")
                    .doesNotContainPattern("value=\"RESULT\"[^>]*checked");
        }
    }

    @Test
    void whoSignsOutEverywhereElseIsSignedInHereOnly() {
        // given
        Browser elsewhere = new Browser(port);
        elsewhere.signIn(partner.userId(), People.PASSWORD);
        assertThat(browser.get("/account").body()).containsOnlyOnce("This one").contains("Unknown browser");
        // when
        browser.submit("/account", "/account/sessions/end", Map.of());
        // then
        assertThat(elsewhere.get("/account").statusCode()).isEqualTo(302);
        assertThat(browser.get("/account").body()).contains("You are signed out everywhere else.");
        // and everywhere by a program
        assertThat(http.delete(partner, "/api/v1/me/sessions").status()).isEqualTo(204);
        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void theRoleThatSomebodyIsWantedForIsTicked() {
        assertThat(browser.get("/people/new?roles=fleet-manager").body())
                .containsPattern("value=\"fleet-manager\"[^>]*checked")
                .doesNotContainPattern("value=\"partner-administrator\"[^>]*checked");
    }

    @Test
    void ownLanguageIsThatOfTheNextPage() {
        browser.submit("/account", "/account", Map.of("name", "Anna Rossi", "language", "it", "version", "0"));

        assertThat(browser.get("/account").body()).contains("Il mio account", "Anna Rossi");
    }

    private static String link(HttpResponse<String> answer) {
        Matcher found = LINK.matcher(answer.body());
        assertThat(found.find()).as(answer.statusCode() + " " + answer.body()).isTrue();
        return found.group(1);
    }
}
