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
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The README's journey of a partner, from the home page to the first managed printers: after each click the next thing to click
 * is on the screen, within what somebody sees without scrolling. A field is reached by the tabulator key and filled in by keys.
 */
@BrowserTest
class NextOnScreenTest {

    /**
     * Clicks for the same acts, from the home page to the page of the request that has them managed, counted by this test's way
     * before: 42 when a start led to a page that said so, and a completed task to Tasklist's empty pane; 30 when tasks followed each
     * other, but a page stood before each start, and the next customer was looked for in a list.
     */
    private static final int CLICKS = 20;

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
        assertThat(clicks).hasValue(CLICKS);
    }

    private void entitle(Customer customer) {
        press(person.page()
                .locator(".places")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Child organizations")));
        press(person.page().locator("main form[action*='" + customer.id() + "'] button"));
        person.seesTaskOfTheirs("Confirm entitlement");
        press(person.field("Yes, entitle this customer"));
        complete();
        assertThat(next()).containsText("has ended: Entitled");
        person.picture("what-could-be-next");
    }

    private void createAndAssignContact(Customer customer) {
        goOnWith(customer);
        assertThat(person.page().locator(".toolbar-all")).containsText("All 2 printers that match are selected.");
        press(button("Create and assign contact"));
        person.seesTaskOfTheirs("Create supplies delivery contact");
        Map.of(
                        "First name", "Anna",
                        "Last name", "Rossi",
                        "Company name", "Rossi SpA",
                        "E-mail", "anna@example.com",
                        "Calling code", "39",
                        "Phone number", "312 345 6789",
                        "Address line 1", "Via Roma 1",
                        "City", "Milano",
                        "Postal code", "20121")
                .forEach((field, value) -> person.field(field).fill(value));
        chooseByKeys("country", "Italy");
        person.picture("end-of-a-long-form");
        complete();
        assertThat(next()).containsText("has ended: Assigned");
    }

    private void assignContact(Customer customer) {
        goOnWith(customer);
        press(button("Check eligibility"));
        assertThat(person.page().locator("main")).containsText("Eligibility of the selected printers");
        press(button("Assign contact"));
        person.seesTaskOfTheirs("Choose supplies delivery contact");
        chooseByKeys("contactId", "Rossi");
        complete();
        assertThat(next()).containsText("has ended: Assigned");
    }

    private void addPrinters(Customer customer, Caller partner) {
        goOnWith(customer);
        assertThat(person.page().locator(".toolbar-all")).containsText("All 2 printers that match are selected.");
        press(link("Show all"));
        press(person.page().locator("thead input[type=checkbox]"));
        press(button("Add to MPS Express"));
        press(button("Request to add 3 printers"));
        person.seesTaskOfTheirs("Review eligibility");
        assertThat(person.field("Continue with the eligible printers")).isChecked();
        assertThat(person.field("Hand the others to whoever can resolve them")).isChecked();
        complete();
        person.seesTaskOfTheirs("Accept terms of service");
        press(person.field("I have read and accept the terms of service"));
        complete();
        assertThat(next()).containsText("Nothing more of this request is asked of you now");
        jobs.runAll(partner.partnerId());
        press(next().locator(".ways a").first());
        assertThat(person.page()).hasURL(Pattern.compile(".*/enrollments/.*"));
        assertThat(person.page().locator("main")).containsText("2");
    }

    /** What could be next is offered where the last task was. */
    private void goOnWith(Customer customer) {
        press(next().locator(".steps li")
                .filter(new Locator.FilterOptions().setHasText("Customer " + customer.id()))
                .locator("a"));
    }

    private void chooseByKeys(String field, String beginning) {
        person.page().locator(".fjs-form input[id$=field_" + field + "]").fill(beginning);
        person.page().keyboard().press("Enter");
        assertThat(person.page().locator(".fjs-dropdownlist-item")).hasCount(0);
    }

    private void complete() {
        assertThat(button("Complete")).isInViewport();
        person.complete();
    }

    /** It has not to be scrolled to. */
    private static void press(Locator what) {
        assertThat(what.first()).isInViewport();
        what.first().click();
    }

    private Locator button(String name) {
        return person.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private Locator link(String name) {
        return person.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private Locator next() {
        return person.page().locator(".what-next");
    }
}
