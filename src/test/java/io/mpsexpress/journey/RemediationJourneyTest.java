package io.mpsexpress.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.mpsexpress.enrollment.recheck.Rechecks;
import io.mpsexpress.support.BrowserTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.People;
import io.mpsexpress.support.Person;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A partner puts printers right, and the fleet file that says so takes them on. */
@BrowserTest
class RemediationJourneyTest {

    private static final String GOOD = "CX725,FLEET,1.12,1000,REGISTERED,NONE";

    @Autowired
    private Customers customers;

    @Autowired
    private Rechecks rechecks;

    @Test
    void whatAFleetFilePutsRightIsAskedOfNobodyAnyMore(Person person) {
        // given three printers behind two outdated agents
        Customer customer = customers.entitled();
        List<String> behindOne = List.of(outdated(customer, "1.9"), outdated(customer, "1.9"));
        String behindAnother = outdated(customer, "1.8.2");
        List<String> all = List.of(behindOne.get(0), behindOne.get(1), behindAnother);
        customer.giveContact(all);
        Customer.Request request = customer.enroll(all).continueWith(true);

        // when the partner looks at the task, then it says which agents to put right, the one with most printers first
        person.signIn(customer.partner().userId(), People.PASSWORD);
        person.claim(request.task("userTask_remediatePrinters"));
        Locator agents = person.page().locator("table.rows").first().locator("tbody tr");
        assertThat(agents).hasCount(2);
        assertThat(agents.nth(0)).hasText("Fleet Agent 1.92 printersUpdate the Fleet Agent");
        assertThat(agents.nth(1)).hasText("Fleet Agent 1.8.21 printerUpdate the Fleet Agent");
        person.picture("10-remediate");

        // when a fleet file says that the first is updated, then the task is about the other one
        customer.facts(behindOne, GOOD);
        rechecks.now(request);
        person.page().reload();
        assertThat(agents).hasCount(1);
        person.picture("11-one-left");

        // when another file says the same of the other one, then nobody is asked for anything but the terms
        customer.facts(List.of(behindAnother), GOOD);
        rechecks.now(request);
        request.runJobs();
        person.open("/enrollments/" + request.id());
        assertThat(person.page().locator(".timeline"))
                .containsText("A fleet file brought new facts: 2 printers are eligible now");
        assertThat(request.now().get("tasks")).hasSize(1);
        person.picture("12-all-right");
        person.chooseLanguage("it");
        person.picture("13-all-right-it");
        assertThat(person.complaints()).isEmpty();
    }

    @Test
    void aPrinterWithoutContactIsResolvedWithoutLeavingTheTasksOfItsRequest(Person person) {
        // given two printers without contact, which wait for the partner
        Customer customer = customers.entitled();
        Customer.Request request = customer.enroll(customer.goodPrinters(2)).continueWith(true);

        // when the partner chooses to name somebody
        person.signIn(customer.partner().userId(), People.PASSWORD);
        person.claim(request.task("userTask_remediatePrinters"));
        assertThat(person.page().locator(".next").first()).containsText("to the 2 printers without one");
        person.picture("20-without-contact");
        person.field("Assign a supplies delivery contact").check();
        person.complete();

        // then the request names who is asked for what, until when
        person.open("/enrollments/" + request.id());
        Locator next = person.page().locator(".next-step").first();
        assertThat(next).containsText("Create supplies delivery contact");
        assertThat(next).containsText("due");
        assertThat(person.page().locator(".timeline")).containsText("Asked to assign a contact to those without one");
        person.picture("21-asked-for-a-contact");
        person.chooseLanguage("it");
        person.picture("22-asked-for-a-contact-it");
        person.chooseLanguage("en");

        // when they enter it
        person.claim(request.task("userTask_createSuppliesContact"));
        person.field("Create this contact and assign it").check();
        person.field("First name").fill("Anna");
        person.field("Last name").fill("Rossi");
        person.field("Company name").fill("Rossi SpA");
        person.field("E-mail").fill("anna@example.com");
        person.field("Calling code").fill("39");
        person.field("Phone number").fill("312 345 6789");
        person.field("Address line 1").fill("Via Roma 1");
        person.field("City").fill("Milano");
        person.field("Postal code").fill("20121");
        person.choose("Country", "Italy");
        person.complete();

        // then the terms are next
        person.open("/enrollments/" + request.id());
        assertThat(person.page().locator(".next-step").first()).containsText("Accept terms of service");
        assertThat(person.page().locator(".timeline")).containsText("Assigned Anna Rossi");
        person.picture("23-terms-are-next");
        assertThat(person.complaints()).isEmpty();
    }

    private static String outdated(Customer customer, String version) {
        return customer.printer("CX725,FLEET," + version + ",1000,REGISTERED,NONE");
    }
}
