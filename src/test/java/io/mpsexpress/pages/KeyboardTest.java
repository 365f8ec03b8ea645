package io.mpsexpress.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.BrowserTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.People;
import io.mpsexpress.support.Person;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The portal and Tasklist without a mouse. */
@BrowserTest
class KeyboardTest {

    private static final String FOCUSED = "document.activeElement";

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Test
    void signInNeedsNoMouse(Person person) {
        Customer customer = customers.notEntitled();
        person.open("/sign-in");
        Page page = person.page();
        page.locator("input[name=username]").focus();
        page.keyboard().type(customer.partner().userId());
        page.keyboard().press("Tab");
        page.keyboard().type(People.PASSWORD);
        page.keyboard().press("Enter");

        assertThat(page.locator("main h1")).containsText("Welcome");
    }

    @Test
    void theFirstKeyLeadsPastTheNavigationToTheContent(Person person) {
        Customer customer = customers.notEntitled();
        person.signIn(customer.partner().userId(), People.PASSWORD);
        person.open("/organizations");
        Page page = person.page();

        page.keyboard().press("Tab");
        assertThat(page.locator(".skip-link")).isFocused();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");

        assertThat(page.evaluate("document.getElementById('content').contains(" + FOCUSED + ")"))
                .isEqualTo(true);
    }

    @Test
    void whatHasTheFocusIsSeenAndComesInTheOrderOfThePage(Person person) {
        Customer customer = customers.entitled();
        customer.goodPrinters(2);
        person.signIn(customer.partner().userId(), People.PASSWORD);
        person.open("/organizations/" + customer.id() + "/printers");
        Page page = person.page();
        List<String> unseen = new ArrayList<>();

        for (int i = 0; i < 25; i++) {
            page.evaluate("window.before = " + FOCUSED);
            page.keyboard().press("Tab");
            if (page.evaluate("getComputedStyle(" + FOCUSED + ").outlineStyle").equals("none")) {
                unseen.add((String) page.evaluate(FOCUSED + ".outerHTML"));
            }
            assertThat(page.evaluate("window.before === document.body"
                            + " || !!(window.before.compareDocumentPosition(" + FOCUSED
                            + ") & Node.DOCUMENT_POSITION_FOLLOWING)"))
                    .as("%s comes later", page.evaluate(FOCUSED + ".outerHTML"))
                    .isEqualTo(true);
        }

        assertThat(unseen).as("elements that do not show the focus").isEmpty();
    }

    @Test
    void aTaskIsClaimedFilledInAndCompletedByKeys(Person person) {
        Customer customer = customers.notEntitled();
        String task = customer.enroll(customer.goodPrinters(1)).task("userTask_confirmEntitlement");
        person.signIn(customer.partner().userId(), People.PASSWORD);
        person.open("/camunda/app/tasklist/default/#/?task=" + task);
        Page page = person.page();

        page.locator("button.claim").focus();
        page.keyboard().press("Enter");
        page.locator(".fjs-form input[type=radio]:not([disabled])").first().focus();
        page.keyboard().press("Space");
        page.locator("button:has-text('Complete'):not([disabled])").focus();
        page.keyboard().press("Enter");

        assertThat(page.locator("body")).containsText("Review eligibility");
    }

    @Test
    void theDeskNeedsNoMouse(Person person) {
        // given three escalations of a partner
        Customer customer = customers.entitled();
        for (int i = 0; i < 3; i++) {
            List<String> printer = List.of(customer.printer("E460,NATIVE,1.0,1000,REGISTERED,NONE"));
            customer.giveContact(printer);
            customer.enroll(printer).continueWith(true);
        }
        person.signIn(people.staff(Role.CUSTOMER_OPERATIONS).userId(), People.PASSWORD);
        person.open("/escalations?sort=age&partner=" + customer.partner().partnerId());
        Page page = person.page();
        Locator boxes = page.locator("input[name=escalationIds]");
        Locator said = page.locator("[data-keys-status]");

        // when the help is asked for, it says what there is, and goes
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        assertThat(page.locator("#keys")).containsText("The next one");
        page.keyboard().press("Escape");
        assertThat(page.locator("#keys")).isHidden();

        // then keys go from one to the next and back, tick, and show details
        page.keyboard().press("j");
        assertThat(boxes.nth(0)).isFocused();
        page.keyboard().press("k");
        assertThat(said).containsText("This is the first one of this page.");
        page.keyboard().press("x");
        page.keyboard().press("j");
        page.keyboard().press("d");
        assertThat(page.locator("tr.detail")).containsText("E460");
        page.keyboard().press("x");
        assertThat(boxes.nth(0)).isChecked();
        assertThat(boxes.nth(1)).isChecked();

        // and a decision is chosen, given its reason, in which they are letters, and sent
        page.keyboard().press("r");
        assertThat(page.locator("#reason")).isFocused();
        assertThat(said).containsText("Give the reason");
        page.keyboard().type("just kept until spares ran out");
        assertThat(page.locator("#reason")).hasValue("just kept until spares ran out");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#flash")).containsText("2 escalations are decided.");
        assertThat(boxes).hasCount(1);

        // and who does not want single keys has none
        page.keyboard().press("?");
        page.locator("#keys-on").uncheck();
        page.keyboard().press("Escape");
        page.keyboard().press("j");
        page.keyboard().press("x");
        assertThat(boxes.nth(0)).not().isChecked();
        assertThat(person.complaints()).isEmpty();
    }
}
