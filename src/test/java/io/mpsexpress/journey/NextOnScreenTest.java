package io.mpsexpress.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.BrowserTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Jobs;
import io.mpsexpress.support.People;
import io.mpsexpress.support.Person;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The README's journey, of a partner from the home page to the first managed printers, and of everybody who comes after: after each click
 * the next thing to click is on the screen, within what somebody sees without scrolling. A field is reached by the tabulator key and
 * filled in by keys.
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

    @Autowired
    private People people;

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

    @Test
    void neitherDoThoseWhoComeAfterThePartner(Person somebody) {
        // given two requests of which a team at Lexmark has something to decide, and the partner something to put right
        person = somebody;
        Customer customer = customers.entitled();
        String unsupported = "E460,NATIVE,1.0,1000,REGISTERED,NONE";
        String failed = customer.printer("CX725,NATIVE,1.0,1000,FAILED,NONE");
        List<String> mixed = List.of(
                customer.printer(unsupported), failed, customer.printer("CX725,FLEET,1.9,1000,REGISTERED,NONE"));
        List<String> alike = List.of(customer.printer(unsupported));
        customer.giveContact(Stream.concat(mixed.stream(), alike.stream()).toList());
        Customer.Request request = customer.enroll(mixed).continueWith(true).runJobs();
        customer.enroll(alike).continueWith(true).runJobs();

        // README's steps 6 and 7: escalations, one after the other
        comesToTheDesk(people.staff(Role.CUSTOMER_OPERATIONS), customer);
        decide("Approve an exception");
        assertThat(flash()).containsText("This is the next escalation; 1 left.");
        decide("Reject");
        assertThat(flash()).containsText("Nothing is left here that you could decide.");
        comesToTheDesk(people.staff(Role.TECHNICAL_SUPPORT), customer);
        customer.fact(failed, "CX725,NATIVE,1.0,1000,REGISTERED,NONE");
        decide("Fixed, check again");
        assertThat(flash()).isInViewport();
        jobs.runAll(customer.partner().partnerId());
        thePartnerEnds(request);

        // README's steps 8 to 10: rules, removal, insight
        triesARule();
        decideRemoval(askForRemoval(customer));
        seesHowItGoes();
        assertThat(person.complaints()).isEmpty();
    }

    private void comesToTheDesk(Caller team, Customer customer) {
        person.signIn(team.userId(), People.PASSWORD);
        press(person.page().locator(".places a[href='/escalations']"));
        person.page().locator("#q").fill("Customer " + customer.id());
        person.page().keyboard().press("Enter");
        assertThat(person.page().locator("#q")).hasValue("Customer " + customer.id());
        press(person.page().locator("tbody th a"));
    }

    private void decide(String decision) {
        press(person.page().locator("input[name=serialNumbers]"));
        press(link("Decide only the ticked printers"));
        press(person.page().getByLabel(Pattern.compile("^" + decision)));
        person.page().locator("#reason").fill("As agreed by phone");
        person.picture("decide-" + decision.replaceAll("\\W.*", ""));
        press(person.page().locator("[data-decides]"));
    }

    private void thePartnerEnds(Customer.Request request) {
        person.signIn(request.customer().partner().userId(), People.PASSWORD);
        press(person.page().locator("main .entries").getByText("Accept terms of service"));
        claim();
        person.seesTaskOfTheirs("Accept terms of service");
        press(person.field("I have read and accept the terms of service"));
        complete();
        person.seesTaskOfTheirs("Remediate printers");
        press(person.field("Give up, leave them out"));
        complete();
        jobs.runAll(request.customer().partner().partnerId());
        assertThat(next()).containsText("has ended: Completed");
        press(next().locator(".ways a").first());
        assertThat(person.page().locator("main")).containsText("Completed");
    }

    private void triesARule() {
        person.signIn(people.staff(Role.MPS_OFFER_MANAGER).userId(), People.PASSWORD);
        goTo("Program");
        tab("What if");
        person.page().locator("input[name=model]").fill("E460");
        press(button("Show what would change"));
        assertThat(person.page().locator("h1")).isInViewport();
    }

    /** @return the number of the request, which people say on the phone */
    private String askForRemoval(Customer customer) {
        person.signIn(customer.partner().userId(), People.PASSWORD);
        press(person.page()
                .locator(".places")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Child organizations")));
        press(link("Customer " + customer.id()));
        tab("Printers");
        press(person.page().locator("thead input[type=checkbox]"));
        press(button("Remove from MPS Express…"));
        person.field("Reason").fill("The office closes");
        person.picture("removal");
        press(button("Ask to remove 2 printers"));
        assertThat(person.page()).hasURL(Pattern.compile(".*/removals/.*"));
        return person.page().locator(".request-number").textContent();
    }

    private void decideRemoval(String number) {
        person.signIn(people.staff(Role.CUSTOMER_OPERATIONS).userId(), People.PASSWORD);
        person.page().keyboard().press("/");
        person.page().keyboard().type(number);
        person.page().keyboard().press("Enter");
        press(link("Open in Tasklist"));
        claim();
        press(person.field("Approve the removal"));
        person.page().locator(".fjs-form textarea").fill("Good luck with the move");
        complete();
        assertThat(next().locator(".ways a").first()).isInViewport();
    }

    private void seesHowItGoes() {
        person.signIn(people.staff(Role.PROCESS_OWNER).userId(), People.PASSWORD);
        press(person.page().locator(".places a[href='/insight']"));
        List.of("Steps", "Trend", "Models").forEach(this::tab);
        goTo("Cockpit");
        assertThat(person.page()).hasTitle(Pattern.compile("^MPS Express Cockpit"));
    }

    /** To a place that is seldom needed, which the menu keeps under <em>More</em>. */
    private void goTo(String place) {
        press(person.page().locator(".places summary"));
        press(person.page()
                .locator(".more-places")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(place)));
    }

    private void tab(String name) {
        press(person.page().locator(".tabs").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name)));
    }

    private void claim() {
        press(person.page().locator(".task-card button.claim"));
    }

    private Locator flash() {
        return person.page().locator("#flash");
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
