package io.mpsexpress.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Browser;
import io.mpsexpress.support.People;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A choice of language belongs to the person and follows them. */
@ApplicationTest
class ChosenLanguageTest {

    private static final String BACK_TO_THE_FORM = "name=\"return\" value=\"/organizations/new\"";

    @Autowired
    private People people;

    @LocalServerPort
    private int port;

    private Caller person;

    @BeforeEach
    void aPerson() {
        person = people.staff(Role.TECHNICAL_SUPPORT);
    }

    @Test
    void choiceFollowsThePersonToAnotherBrowser() {
        Browser office = signedIn();
        office.submit("/", "/language", Map.of("lang", "it"));

        assertThat(signedIn().get("/").body()).contains("lang=\"it\"");
    }

    @Test
    void whoNeverChoseReadsTheLanguageOfTheBrowser() {
        assertThat(signedIn().get("/").body()).contains("<html lang=\"en\"");
    }

    @Test
    void choiceOnTheSignInPageIsTheLatestOne() {
        // given somebody who chose Italian once
        signedIn().submit("/", "/language", Map.of("lang", "it"));
        // when they choose English before they sign in elsewhere
        Browser home = new Browser(port);
        home.submit("/sign-in", "/language", Map.of("lang", "en", "return", "/sign-in"));
        home.signIn(person.userId(), People.PASSWORD);
        // then it is English there, and from now on
        assertThat(home.get("/").body()).contains("<html lang=\"en\"");
        assertThat(signedIn().get("/").body()).contains("<html lang=\"en\"");
    }

    @Test
    void choiceOfWhoeverUsedTheBrowserBeforeIsNotThePersons() {
        // given a shared browser, in which somebody else chose Italian
        Caller other = people.staff(Role.TECHNICAL_SUPPORT);
        signedIn().submit("/", "/language", Map.of("lang", "en"));
        Browser shared = new Browser(port);
        shared.signIn(other.userId(), People.PASSWORD);
        shared.submit("/", "/language", Map.of("lang", "it"));
        shared.submit("/", "/sign-out", Map.of());
        // when
        shared.signIn(person.userId(), People.PASSWORD);
        // then
        assertThat(shared.get("/").body()).contains("<html lang=\"en\"");
    }

    @Test
    void choiceLeadsBackToTheFormHoweverOftenItWasRefused() {
        // given a form whose answer comes from another address, refused twice in a row
        person = people.user(people.partner(), Role.PARTNER_ADMINISTRATOR);
        Browser browser = signedIn();
        String once = browser.submit("/organizations/new", "/organizations", Map.of("name", ""))
                .body();
        String twice = browser.submit(
                        "/organizations", "/organizations", Map.of("name", "", "_page", "/organizations/new"))
                .body();
        // then
        assertThat(once).contains(BACK_TO_THE_FORM);
        assertThat(twice).contains(BACK_TO_THE_FORM);
    }

    @Test
    void noOtherSiteChoosesForThePerson() {
        Browser browser = signedIn();

        assertThat(browser.get("/language?lang=it").statusCode()).isEqualTo(405);
        assertThat(browser.post("/language", Map.of("lang", "it")).statusCode()).isEqualTo(403);

        assertThat(browser.get("/").body()).contains("<html lang=\"en\"");
        assertThat(signedIn().get("/").body()).contains("<html lang=\"en\"");
    }

    private Browser signedIn() {
        Browser browser = new Browser(port);
        browser.signIn(person.userId(), People.PASSWORD);
        return browser;
    }
}
