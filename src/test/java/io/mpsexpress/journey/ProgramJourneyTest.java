package io.mpsexpress.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.program.ModelManagement;
import io.mpsexpress.support.BrowserTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.People;
import io.mpsexpress.support.Person;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The offer manager changes the program's rules, and a fleet manager sees the check change. */
@BrowserTest
class ProgramJourneyTest {

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private ModelManagement models;

    private final String model = "T" + UUID.randomUUID().toString().substring(0, 8);
    private Caller offers;

    @BeforeEach
    void anOfferManager() {
        offers = people.staff(Role.MPS_OFFER_MANAGER);
    }

    @Test
    void aModelThatIsAddedMakesItsPrintersEligibleAtTheNextCheck(Person person) {
        // given a request whose only printer has a model that is not supported
        Customer customer = customers.entitled();
        List<String> printer = List.of(customer.printer(model + ",NATIVE,1.0,1000,REGISTERED,NONE"));
        customer.giveContact(printer);
        Customer.Request request = customer.enroll(printer);
        person.signIn(customer.partner().userId(), People.PASSWORD);
        person.open("/enrollments/" + request.id());
        assertThat(person.page().locator("main")).containsText("Unsupported model");

        // when the offer manager adds the model
        person.signIn(offers.userId(), People.PASSWORD);
        person.open("/");
        person.picture("01-home-offer-manager");
        person.goTo("Program");
        person.picture("02-models");
        person.click("Add model");
        person.field("Model").fill(model);
        person.field("Maximum lifetime page count").fill("a thousand");
        person.click("Add model");
        assertThat(person.page().locator(".invalid-feedback")).containsText("digits only");
        person.picture("03-add-model-refused");
        person.field("Maximum lifetime page count").fill("2000");
        person.click("Add model");
        assertThat(person.page().locator("#flash")).containsText(model + " is on the list now");
        person.click("History");
        assertThat(person.page().locator("tbody tr").first()).containsText(model);
        person.picture("04-history");

        // then the fleet manager's next check finds the printer eligible
        person.signIn(customer.partner().userId(), People.PASSWORD);
        person.claim(request.task("userTask_reviewEligibility"));
        person.field("Check again").check();
        person.complete();
        person.open("/enrollments/" + request.id());
        assertThat(person.page().locator("main")).not().containsText("Unsupported model");
        assertThat(person.page().locator("main")).containsText("Eligible");
        // the browser names the answer to what was refused, and nothing else
        Assertions.assertThat(person.complaints()).singleElement().asString().contains("422");
    }

    @AfterEach
    void theModelGoesAgain() {
        SignedInAs.run(offers, () -> models.remove(model, 0));
    }
}
