package io.mpsexpress.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.mpsexpress.access.Caller;
import io.mpsexpress.support.BrowserTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Jobs;
import io.mpsexpress.support.People;
import io.mpsexpress.support.Person;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The README's journey of a partner, from the home page to the first managed printers, by clicks alone: after each of them the
 * next thing to do is on the screen. A field is reached by the tabulator key and filled in by keys.
 */
@BrowserTest
class ClicksOfTheJourneyTest {

    /** Before a start, and a completed task, led to the next task it took 42. */
    private static final int AT_MOST = 31;

    @Autowired
    private Customers customers;

    @Autowired
    private Jobs jobs;

    private Person person;

    @Test
    void nobodyLooksForWhatComesNext(Person somebody) {
        // given a customer for each scenario
        person = somebody;
        Customer toEntitle = customers.notEntitled();
        Caller partner = toEntitle.partner();
        Customer withoutContact = customers.another(toEntitle).entitle();
        withoutContact.goodPrinters(2);
        Customer withContact = customers.another(toEntitle).entitle();
        withContact.giveContact(withContact.goodPrinters(1));
        withContact.goodPrinters(2);
        Customer mixed = customers.another(toEntitle).entitle();
        mixed.giveContact(mixed.goodPrinters(2));
        mixed.printer("E460,NATIVE,1.0,1000,REGISTERED,NONE");
        person.signIn(partner.userId(), People.PASSWORD);
        AtomicInteger clicks = person.countClicks();

        entitle(toEntitle);
        createAndAssignContact(withoutContact);
        assignContact(withContact);
        addPrinters(mixed, partner);

        assertThat(person.complaints()).isEmpty();
        assertThat(clicks).hasValueBetween(20, AT_MOST);
    }

    private void entitle(Customer customer) {
        organizations();
        person.page()
                .locator("main a[href$='/organizations/" + customer.id() + "/entitle']")
                .first()
                .click();
        submit();
        person.seesTaskOfTheirs("Confirm entitlement");
        person.field("Yes, entitle this customer").check();
        person.complete();
        assertThat(next()).containsText("has ended: Entitled");
    }

    private void createAndAssignContact(Customer customer) {
        next().locator("a[href='/organizations']").click();
        printersOf(customer);
        person.page().locator("thead input[type=checkbox]").check();
        person.click("Create and assign contact");
        submit();
        person.seesTaskOfTheirs("Create supplies delivery contact");
        List.of(
                        List.of("First name", "Anna"),
                        List.of("Last name", "Rossi"),
                        List.of("Company name", "Rossi SpA"),
                        List.of("E-mail", "anna@example.com"),
                        List.of("Calling code", "39"),
                        List.of("Phone number", "312 345 6789"),
                        List.of("Address line 1", "Via Roma 1"),
                        List.of("City", "Milano"),
                        List.of("Postal code", "20121"))
                .forEach(field -> person.field(field.get(0)).fill(field.get(1)));
        person.choose("Country", "Italy");
        person.complete();
        assertThat(next()).containsText("has ended: Assigned");
    }

    private void assignContact(Customer customer) {
        next().locator("a[href='/organizations']").click();
        printersOf(customer);
        person.page().locator("summary[aria-describedby=contact-label]").focus();
        person.page().keyboard().press("Enter");
        person.page().locator("#contact-none").focus();
        person.page().keyboard().press("Space");
        person.click("Filter");
        person.click("Select all that match the filter");
        person.click("Check eligibility");
        assertThat(person.page().locator("main")).containsText("Eligibility of the selected printers");
        person.click("Assign contact");
        submit();
        person.page().getByRole(AriaRole.RADIO).first().check();
        person.click("Assign contact");
        assertThat(person.page().locator("#flash")).containsText("The contact is assigned to 2 printers.");
    }

    private void addPrinters(Customer customer, Caller partner) {
        organizations();
        printersOf(customer);
        person.page().locator("thead input[type=checkbox]").check();
        person.click("Add to MPS Express");
        person.click("Request to add 3 printers");
        person.seesTaskOfTheirs("Review eligibility");
        assertThat(person.field("Continue with the eligible printers")).isChecked();
        assertThat(person.field("Hand the others to whoever can resolve them")).isChecked();
        person.complete();
        person.seesTaskOfTheirs("Accept terms of service");
        person.field("I have read and accept the terms of service").check();
        person.complete();
        assertThat(next()).containsText("Nothing more of this request is asked of you now");
        jobs.runAll(partner.partnerId());
        next().locator(".ways a").first().click();
        assertThat(person.page()).hasURL(Pattern.compile(".*/enrollments/.*"));
        assertThat(person.page().locator("main")).containsText("2");
    }

    private void organizations() {
        person.page()
                .locator(".places")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Child organizations"))
                .first()
                .click();
    }

    private void printersOf(Customer customer) {
        person.page()
                .locator("main a[href$='/organizations/" + customer.id() + "/printers']")
                .first()
                .click();
    }

    private void submit() {
        person.page().locator("main form button[type=submit]").last().click();
    }

    private Locator next() {
        Page page = person.page();
        return page.locator(".what-next");
    }
}
