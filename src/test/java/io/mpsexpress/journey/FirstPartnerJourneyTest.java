package io.mpsexpress.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.mpsexpress.access.Role;
import io.mpsexpress.support.BrowserTest;
import io.mpsexpress.support.People;
import io.mpsexpress.support.Person;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From an administrator to a partner who works: by a link, and nothing else. */
@BrowserTest
class FirstPartnerJourneyTest {

    @Autowired
    private People people;

    @Test
    void aPartnersFirstAdministratorFollowsTheLinkAndCreatesACustomer(Person person) {
        // given a new partner
        String id = "p" + UUID.randomUUID();
        person.signIn(people.staff(Role.ADMINISTRATOR).userId(), People.PASSWORD);
        person.open("/");
        person.goTo("Partners");
        person.click("Create partner");
        person.field("Name of the partner").fill("Partner " + id);
        person.page().locator("#name").fill("Anna Rossi");
        person.field("User name").fill(id);
        person.click("Create partner");
        person.picture("01-partner-created");
        String link = person.field("Link").inputValue();

        // when its administrator follows the link
        person.forgetSession();
        person.page().navigate(link);
        person.field("New password").fill(People.PASSWORD);
        person.picture("02-choose-password");
        person.click("Set password");
        assertThat(person.page().locator("[role=status]")).containsText("Your password is set");

        // then they work
        person.signIn(id, People.PASSWORD);
        person.click("Create a child organization");
        person.field("Name").fill("Rossi SpA");
        person.click("Create child organization");
        assertThat(person.page().locator("#flash")).containsText("Rossi SpA");
        person.goTo("People");
        person.picture("03-people");
        person.click("Invite somebody");
        person.page().locator("#name").fill("Luca Bianchi");
        person.field("User name").fill(id + ".luca");
        person.field("Fleet manager").check();
        person.click("Invite somebody");
        person.picture("04-invited");
        assertThat(person.field("Link")).isVisible();
        Assertions.assertThat(person.complaints()).isEmpty();
    }
}
