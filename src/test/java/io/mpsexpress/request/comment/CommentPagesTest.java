package io.mpsexpress.request.comment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.BrowserTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.PageCheck;
import io.mpsexpress.support.People;
import io.mpsexpress.support.Person;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people talk about a request, one on its page, the other in Tasklist. */
@BrowserTest
class CommentPagesTest {

    private static final String UNSUPPORTED = "E460,NATIVE,1.0,1000,REGISTERED,NONE";

    @Autowired
    private Http http;

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Test
    void aQuestionOnThePageIsAnsweredInTasklistAndTheOtherWayRound(Person person) {
        // given printers that a team decides about
        Customer customer = customers.entitled();
        Caller operations = people.staff(Role.CUSTOMER_OPERATIONS);
        List<String> printers = List.of(customer.printer(UNSUPPORTED));
        customer.giveContact(printers);
        Customer.Request request = customer.enroll(printers).continueWith(true);
        String task = request.task("userTask_decideEscalation");
        String escalation = http.get(operations, "/api/v1/escalations?organization=" + customer.id())
                .json()
                .at("/items/0/id")
                .asText();
        PageCheck check = new PageCheck(person);
        Page page = person.page();
        Locator thread = page.locator("#comments");
        // when the partner asks
        person.signIn(customer.partner().userId(), People.PASSWORD);
        check.look("nothing-said", "/enrollments/" + request.id());
        check.speak("en");
        person.open("/enrollments/" + request.id());
        person.field("Your comment").fill("Is this model supported?\nIt came with the office in Milan.");
        person.click("Add comment");
        assertThat(thread).containsText("Is this model supported?");
        assertThat(page.locator("#flash")).containsText("Your comment is added.");
        assertThat(page.locator("#comment-internal")).hasCount(0);
        // and the team reads it in Tasklist, and answers there
        person.signIn(operations.userId(), People.PASSWORD);
        person.claim(task);
        page.locator(".createCommentLink").click();
        assertThat(page.locator("#comment-readers")).containsText("The partner reads it, too");
        person.picture("tasklist-comment");
        page.locator("#comment-form-message").fill("It is not, but you may ask for an exception.");
        page.locator(".modal-footer button[type=submit]").click();
        page.locator("#comment-form-message")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        page.getByText("History", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".history-pane")).containsText("Is this model supported?");
        assertThat(page.locator(".history-pane")).containsText("you may ask for an exception");
        person.picture("tasklist");
        // and something among themselves on the page of the escalation
        person.open("/escalations/" + escalation);
        assertThat(thread).containsText("you may ask for an exception");
        person.field("Your comment").fill("They ask this every month.");
        page.locator("#comment-internal").check();
        person.click("Add comment");
        assertThat(thread.locator(".comment-internal")).containsText("They ask this every month.");
        check.look("escalation", "/escalations/" + escalation);
        check.look("request-for-staff", "/enrollments/" + request.id());
        // then the partner reads the answer only
        person.signIn(customer.partner().userId(), People.PASSWORD);
        check.look("request-for-partner", "/enrollments/" + request.id());
        check.look("all-comments", "/requests/" + request.id() + "/comments");
        assertThat(thread.locator("li")).hasCount(2);
        assertThat(thread).containsText("you may ask for an exception");
        assertThat(thread).not().containsText("every month");
        assertThat(check.problems()).isEmpty();
        assertThat(person.complaints()).isEmpty();
    }

    @Test
    void whatWasTypedIsStillThereAfterTheSessionEnded(Person person) {
        // given a comment that is not sent yet
        Customer customer = customers.entitled();
        Customer.Request request = customer.enroll(customer.goodPrinters(1));
        person.signIn(customer.partner().userId(), People.PASSWORD);
        person.open("/enrollments/" + request.id());
        person.field("Your comment").fill("A long thought");
        // when the session is over by the time it is
        person.page().context().clearCookies();
        person.click("Add comment");
        person.page().locator("input[name=username]").fill(customer.partner().userId());
        person.page().locator("input[name=password]").fill(People.PASSWORD);
        person.page().locator("main button[type=submit]").click();
        // then
        assertThat(person.field("Your comment")).hasValue("A long thought");
        person.click("Add comment");
        assertThat(person.page().locator("#comments li")).containsText("A long thought");
    }
}
