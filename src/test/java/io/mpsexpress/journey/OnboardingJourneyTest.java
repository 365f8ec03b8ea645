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
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole journey as people make it: portal and Tasklist, partner and customer operations. */
@BrowserTest
class OnboardingJourneyTest {

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Jobs jobs;

    private Customer customer;
    private Caller partner;

    @BeforeEach
    void aCustomerThatIsNotEntitled() {
        customer = customers.notEntitled();
        partner = customer.partner();
    }

    @Test
    void aCustomerIsEntitledItsPrintersGetAContactAndBecomeManaged(Person person) {
        // given two good printers and one whose model is not supported
        List<String> good = customer.goodPrinters(2);
        String unsupported = customer.printer("E460,NATIVE,1.0,1000,REGISTERED,NONE");
        String overview = "/organizations/" + customer.id();
        person.signIn(partner.userId(), People.PASSWORD);

        // scenario 1: the partner entitles the customer, in the task that opens
        person.open(overview);
        person.picture("01-entitle");
        person.click("Entitle to MPS Express");
        person.seesTaskOfTheirs("Confirm entitlement");
        person.field("Yes, entitle this customer").check();
        person.picture("02-confirm-entitlement");
        person.complete();
        Locator next = person.page().locator(".what-next");
        assertThat(next).containsText("has ended: Entitled");
        person.picture("02-what-is-next");
        person.click("Printers of Customer " + customer.id());

        // scenario 2 within the request: add all printers, assign a contact to those without
        person.page().locator("thead input[type=checkbox]").check();
        person.picture("03-printers-selected");
        person.click("Add to MPS Express");
        assertThat(person.page().locator("main")).containsText("cannot be undone by the partner");
        person.picture("03-before-asking");
        person.click("Request to add 3 printers");
        person.seesTaskOfTheirs("Review eligibility");
        String requestPage = person.page().url().replaceAll(".*from=([^#]+)#.*", "$1");
        Customer.Request request = customer.request(requestPage.replaceAll(".*/", ""));
        person.field("Assign a supplies delivery contact").check();
        person.picture("05-review-eligibility");
        person.complete();
        person.seesTaskOfTheirs("Create supplies delivery contact");
        person.field("Create this contact and assign it").check();
        person.field("First name").fill("Anna");
        person.field("Last name").fill("Rossi");
        person.field("Company name").fill("Rossi SpA");
        person.field("E-mail").fill("anna@example.com");
        person.field("Calling code").fill("+39");
        person.field("Phone number").fill("312 345 6789");
        person.field("Address line 1").fill("Via Roma 1");
        person.field("City").fill("Milano");
        person.field("Postal code").fill("20121");
        person.choose("Country", "Italy");

        // what is wrong is said, and the task stays open
        person.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete"))
                .click();
        assertThat(person.page().locator("body")).containsText("Enter digits only, without + and spaces: 39");
        person.picture("06-create-contact-refused");
        person.dismissNotification();
        person.field("Calling code").fill("39");
        person.complete();

        // review, escalate, accept the terms: each opens after the one before
        person.seesTaskOfTheirs("Review eligibility");
        person.field("Continue with the eligible printers").check();
        person.field("Hand the others to whoever can resolve them").check();
        person.complete();
        person.seesTaskOfTheirs("Accept terms of service");
        person.field("I have read and accept the terms of service").check();
        person.picture("07-accept-terms");
        person.complete();
        assertThat(next).containsText("Nothing more of this request is asked of you now");
        person.picture("07-what-is-next");
        request.runJobs();
        next.locator(".ways a").first().click();
        assertThat(person.page()).hasURL(Pattern.compile(".*" + requestPage));
        person.picture("08-request-submitted");

        // customer operations approve an exception
        Caller operations = people.staff(Role.CUSTOMER_OPERATIONS);
        person.signIn(operations.userId(), People.PASSWORD);
        person.open("/escalations");
        person.picture("09-escalations");
        person.claim(request.task("userTask_decideEscalation"));
        person.field("Approve an exception").check();
        person.field("Reason").fill("Two years of supplies are in stock");
        person.picture("10-decide-escalation");
        person.complete();
        request.runJobs();

        // and the partner adds that printer in the same request
        person.signIn(partner.userId(), People.PASSWORD);
        person.claim(request.task("userTask_acceptTerms"));
        person.field("I have read and accept the terms of service").check();
        person.complete();
        request.runJobs();

        // then the request is closed and every printer is managed
        person.open(requestPage);
        person.picture("11-request-completed");
        assertThat(person.page().locator("main")).containsText("Completed");
        assertThat(request.state()).isEqualTo("COMPLETED");
        assertThat(List.of(good.get(0), good.get(1), unsupported))
                .allSatisfy(serialNumber ->
                        assertThat(request.outcome(serialNumber)).isEqualTo("MANAGED"));
        assertThat(jobs.incidents(partner.partnerId())).isEmpty();
    }
}
