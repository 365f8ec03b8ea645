package io.mpsexpress.printer.selection.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.mpsexpress.support.BrowserTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.People;
import io.mpsexpress.support.Person;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a fleet manager finds printers, looks how eligible they are, and asks for what they need, in a real browser. */
@BrowserTest
class PrinterSelectionJourneyTest {

    @Autowired
    private Customers customers;

    private Customer customer;
    private Person person;
    private Page page;

    @BeforeEach
    void aFleetManagerIsSignedIn(Person person) {
        customer = customers.entitled();
        this.person = person;
        page = person.page();
        person.signIn(customer.partner().userId(), People.PASSWORD);
    }

    @AfterEach
    void theBrowserHadNothingToComplainOf() {
        // an answer that says what was wrong (422) is logged by the browser, and is meant
        Assertions.assertThat(person.complaints()).allMatch(complaint -> complaint.contains("status of 4"));
    }

    @Test
    void allMatchingAreSelectedCheckedGivenAContactAndAdded() {
        // given more printers than a page holds, a few of them good, and one whose contact is known
        List<String> serialNumbers = customer.goodPrinters(55);
        customer.giveContact(serialNumbers.subList(0, 1));
        customer.printer("E460,FLEET,1.9,1000,REGISTERED,NONE");
        open("/printers?contact=none");

        // ticking the page offers all that match, with their number before anything happens
        page.locator("thead input[type=checkbox]").check();
        assertThat(page.locator("[data-selected-text]")).hasText("50 selected");
        assertThat(page.locator("[data-page-selected]")).isVisible();
        person.picture("01-page-selected");
        page.locator("[data-page-selected] a").click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("All 55 printers that match are selected.");
        person.picture("02-all-selected");

        // check
        button("Check eligibility").click();
        assertThat(heading()).hasText("Eligibility of the selected printers");
        assertThat(count("NO_SUPPLIES_CONTACT")).hasText("54");
        assertThat(count("UNSUPPORTED_MODEL")).hasText("1");
        person.picture("03-check");
        String check = page.url();
        count("UNSUPPORTED_MODEL").getByRole(AriaRole.LINK).click();
        assertThat(page.locator(".reasons")).containsText("Fleet Agent older than required");
        person.picture("04-reasons");

        // assign the contact that the customer has to those that need one
        page.navigate(check);
        button("Assign contact").first().click();
        person.seesTaskOfTheirs("Choose supplies delivery contact");
        assertThat(page.locator(".fjs-form .facts")).containsText("54");
        page.locator(".fjs-form input[id$=field_contactId]").fill("Rossi");
        page.locator(".fjs-dropdownlist-item").click();
        person.picture("05-assign");
        person.complete();
        assertThat(page.locator(".what-next")).containsText("has ended: Assigned");

        // the same selection is eligible now, and is added
        page.navigate(check);
        assertThat(count("ELIGIBLE")).hasText("54");
        link("Add to MPS Express").first().click();
        assertThat(page.locator("main")).containsText("cannot be undone by the partner");
        person.picture("06-add");
        String ask = page.url();
        button("Request to add 54 printers").click();
        person.seesTaskOfTheirs("Review eligibility");

        // who comes back learns that they are asked for already
        page.navigate(ask);
        assertThat(page.locator("main")).containsText("54 of these printers are in open requests already");
        person.picture("06-add-again");
        person.chooseLanguage("it");
        page.navigate(check + "/add?status=ELIGIBLE");
        person.picture("06-add-again-it");
        page.navigate(check + "/printers?status=UNSUPPORTED_MODEL");
        person.picture("06-unsupported-it");
    }

    @Test
    void serialNumbersArePastedAndUnknownOnesLeftOut() {
        List<String> serialNumbers = customer.goodPrinters(2);
        open("/printers");
        link("Paste serial numbers").click();
        serialNumbers().fill(String.join("\n", serialNumbers) + "\nNOPE1\n" + serialNumbers.get(0));
        button("Check eligibility").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("One serial number is not known");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("NOPE1");
        Assertions.assertThat(serialNumbers().inputValue()).contains("NOPE1");
        person.picture("07-pasted");
        link("Go on with the 2 printers that can be used").click();
        assertThat(count("NO_SUPPLIES_CONTACT")).hasText("2");
    }

    @Test
    void columnsAreChosenAndTheListIsSortedAndFilteredByAContactThatIsSearched() {
        List<String> serialNumbers = customer.goodPrinters(3);
        customer.giveContact(serialNumbers.subList(0, 1));
        open("/printers");
        page.getByText("Choose columns").click();
        page.getByLabel("Firmware").check();
        page.getByLabel("Last communication").uncheck();
        person.picture("08-columns");
        button("Show these columns").click();
        assertThat(page.locator("thead")).containsText("Firmware");
        assertThat(page.locator("thead")).not().containsText("Last communication");
        page.locator("thead").getByText("Lifetime page count").click();
        assertThat(page.locator("th[aria-sort=ascending]")).containsText("Lifetime page count");

        page.locator("main details.dropdown-choice summary").click();
        page.getByLabel("Search contacts by name").pressSequentially("nobody");
        assertThat(page.getByText("No contact has this name.")).isVisible();
        page.getByLabel("Search contacts by name").fill("ross");
        page.getByLabel("Anna Rossi").check();
        person.picture("09-contact");
        button("Filter").click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody")).containsText(serialNumbers.get(0));
        person.chooseLanguage("it");
        open("/printers");
        person.picture("10-list-it");
        page.locator("button[value=managed]").click();
        person.picture("11-managed-it");
    }

    private Locator serialNumbers() {
        return page.getByLabel("Serial numbers", new Page.GetByLabelOptions().setExact(true));
    }

    private Locator count(String status) {
        return page.locator("tr:has(.status-" + status.toLowerCase() + ") td.number");
    }

    private void open(String path) {
        person.open("/organizations/" + customer.id() + path);
    }

    private Locator heading() {
        return page.locator("h1");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
