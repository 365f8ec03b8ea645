package io.mpsexpress.search.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.mpsexpress.support.BrowserTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.People;
import io.mpsexpress.support.Person;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The box in the head of every page, by keys alone. */
@BrowserTest
class SearchBoxTest {

    @Autowired
    private Customers customers;

    private Customer customer;
    private String serialNumber;

    @BeforeEach
    void aCustomerWithAPrinter() {
        customer = customers.notEntitled();
        serialNumber = customer.goodPrinters(1).get(0);
    }

    @Test
    void aKeyLeadsToTheBoxFromAnyPageAndEnterToThePrinter(Person person) {
        person.signIn(customer.partner().userId(), People.PASSWORD);
        person.open("/organizations");
        Page page = person.page();

        page.keyboard().press("/");
        assertThat(page.locator("#search")).isFocused();
        assertThat(page.locator("#search")).hasValue("");
        page.keyboard().type(serialNumber.toUpperCase(Locale.ROOT));
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile(".*/printers/" + serialNumber));
        assertThat(page.locator("main h1")).hasText(serialNumber);
        assertThat(person.complaints()).isEmpty();
    }

    @Test
    void whoTypesInAFieldTypesASlash(Person person) {
        person.signIn(customer.partner().userId(), People.PASSWORD);
        person.open("/requests");
        Page page = person.page();
        Locator filter = page.locator("main input[name=q]");

        filter.focus();
        page.keyboard().type("PO 4711/12");

        assertThat(filter).hasValue("PO 4711/12");
        assertThat(filter).isFocused();
    }

    @Test
    void whatWasLookedForStaysInTheBoxAndIsReplacedByTheNext(Person person) {
        person.signIn(customer.partner().userId(), People.PASSWORD);
        person.open("/search?q=nowhere");
        Page page = person.page();
        assertThat(page.locator("#search")).hasValue("nowhere");

        page.keyboard().press("/");
        page.keyboard().type("elsewhere");
        page.keyboard().press("Enter");

        assertThat(page.locator("main h1")).containsText("elsewhere");
        assertThat(page.locator(".empty-title")).hasText("Nothing found");
    }

    @Test
    void nobodyWhoIsNotSignedInSeesIt(Person person) {
        person.open("/sign-in");

        assertThat(person.page().locator("#search")).hasCount(0);
    }
}
