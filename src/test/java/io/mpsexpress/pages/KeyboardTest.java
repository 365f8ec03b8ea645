package io.mpsexpress.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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
}
