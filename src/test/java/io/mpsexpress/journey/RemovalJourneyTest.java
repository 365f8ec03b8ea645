package io.mpsexpress.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.BrowserTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Jobs;
import io.mpsexpress.support.People;
import io.mpsexpress.support.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A customer leaves MPS Express as people make it: printers first, then the entitlement; the partner asks, Lexmark decides. */
@BrowserTest
class RemovalJourneyTest {

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Jobs jobs;

    private Customer customer;
    private Caller partner;
    private String overview;
    private Person person;

    @BeforeEach
    void aCustomerWithManagedPrinters(Person person) {
        this.person = person;
        customer = customers.entitled();
        partner = customer.partner();
        overview = "/organizations/" + customer.id();
        customer.managedPrinters(2);
        customer.goodPrinters(1);
    }

    @Test
    void printersAndThenTheEntitlementAreRemoved() {
        // given a partner who is told that the printers come first
        person.signIn(partner.userId(), People.PASSWORD);
        person.open(overview);
        person.picture("01-overview");
        person.click("Ask to remove the entitlement");
        assertThat(main()).containsText("2 printers of this customer are managed or pending");
        person.picture("02-printers-first");

        // when they tick all printers and ask for the removal of those that are managed
        person.open(overview + "/printers");
        person.page().locator("thead input[type=checkbox]").check();
        person.picture("03-ticked");
        person.click("Remove from MPS Express…");
        assertThat(main()).containsText("2 of the 3 selected printers");
        person.picture("04-ask");
        person.field("Reason").fill("The office in Via Roma closes.\nThe printers are sold.");
        person.click("Ask to remove 2 printers");
        person.page().waitForURL(url -> url.contains("/removals/"));
        String printers = here();
        assertThat(main()).containsText("Waits for others");
        person.picture("05-asked");
        person.open("/");
        assertThat(main()).containsText("Remove 2 printers from MPS Express");
        person.picture("06-home");

        // and customer operations approve it in its task
        decide(
                people.staff(Role.CUSTOMER_OPERATIONS),
                printers,
                "Remove 2 printers from MPS Express?",
                "Good luck with the move.");

        // then the partner reads so, and the printers are not managed
        person.signIn(partner.userId(), People.PASSWORD);
        person.open(printers);
        assertThat(main()).containsText("the printers left MPS Express");
        assertThat(main()).containsText("Good luck with the move.");
        assertThat(person.page().locator(".diagram .step-passed[data-element-id=endEvent_removed]"))
                .hasCount(1);
        person.picture("08-removed");
        person.open(overview + "/printers?status=ALREADY_MANAGED");
        assertThat(main()).containsText("No printer matches");

        // when they ask for the removal of the entitlement
        person.open(overview);
        person.click("Ask to remove the entitlement");
        person.picture("09-ask-entitlement");
        person.field("Reason").fill("This customer leaves us.");
        person.click("Ask to remove the entitlement");
        person.page().waitForURL(url -> url.contains("/removals/"));
        String entitlement = here();
        person.picture("10-entitlement-asked");

        // and the offer manager approves it
        decide(people.staff(Role.MPS_OFFER_MANAGER), entitlement, "Remove the entitlement of", "As agreed by phone.");

        // then the customer is out of MPS Express
        person.signIn(partner.userId(), People.PASSWORD);
        person.open(entitlement);
        assertThat(main()).containsText("As agreed by phone.");
        person.picture("12-entitlement-removed");
        person.open(overview);
        assertThat(person.page().locator(".customer-name")).containsText("Not entitled");
        person.picture("13-out");

        // and it reads in Italian, too
        person.chooseLanguage("it");
        person.open(printers);
        assertThat(main()).containsText("le stampanti sono uscite da MPS Express");
        person.picture("14-removed-it");
        person.open("/requests/removals");
        person.picture("15-removals-it");
        assertThat(jobs.incidents(partner.partnerId())).isEmpty();
        assertThat(person.complaints()).isEmpty();
    }

    /** Whoever decides goes from the page of the request to its task, and approves it in Tasklist. */
    private void decide(Caller decider, String removal, String question, String reason) {
        person.signIn(decider.userId(), People.PASSWORD);
        person.open(removal);
        Locator task = main().locator("a[href*='tasklist']").first();
        person.claim(task.getAttribute("href").replaceAll(".*task=([^&]+).*", "$1"));
        assertThat(person.page().locator("body")).containsText(question);
        person.field("Approve the removal").check();
        person.page().locator("textarea").fill(reason);
        person.picture("07-decide-" + decider.userId());
        person.complete();
        jobs.runAll(partner.partnerId());
    }

    private Locator main() {
        return person.page().locator("main");
    }

    private String here() {
        return person.page().url().replaceAll("^https?://[^/]+", "");
    }
}
