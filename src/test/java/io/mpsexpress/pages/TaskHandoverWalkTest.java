package io.mpsexpress.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.BrowserTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.People;
import io.mpsexpress.support.Person;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody hands a task to a colleague, who finds it first of all. */
@BrowserTest
class TaskHandoverWalkTest {

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    private Caller partner;
    private Caller colleague;
    private Customer.Request request;
    private String task;

    @BeforeEach
    void aRequestWithTwoTasks() {
        Customer customer = customers.entitled();
        partner = customer.partner();
        colleague = people.user(partner.partnerId(), Role.FLEET_MANAGER);
        List<String> both = List.of(
                customer.printer("CX725,FLEET,1.9,1000,REGISTERED,NONE"),
                customer.goodPrinters(1).get(0));
        customer.giveContact(both);
        request = customer.enroll(both).continueWith(true);
        task = request.task("userTask_remediatePrinters");
    }

    @ParameterizedTest
    @CsvSource({
        "en, 1280, Hand it over, Colleague, Why (optional), Remediate printers",
        "it, 390, Passarla a un collega, Collega, Perché (facoltativo), Correggi le stampanti"
    })
    void fromThePageOfTheRequest(
            String language, int width, String button, String field, String reason, String name, Person person) {
        person.signIn(partner.userId(), People.PASSWORD);
        person.chooseLanguage(language);
        person.page().setViewportSize(width, 900);
        person.open("/enrollments/" + request.id());
        person.picture("request-" + language);
        Locator link = person.page().locator("a[href='/tasks/" + task + "/assignee']");
        assertThat(link).hasText(button);
        link.click();
        assertThat(person.page().locator("main")).containsText(name);
        person.picture("form-" + language);
        person.field(field).selectOption(colleague.userId());
        person.field(reason).fill("I am away until Monday");
        person.page().locator("main form button[type=submit]").click();

        assertThat(person.page().locator("main")).containsText(colleague.name());
        assertThat(person.page().locator(".timeline")).containsText("I am away until Monday");
        person.picture("handed-over-" + language);
        // and the colleague is told, and finds it before what nobody has
        person.signIn(colleague.userId(), People.PASSWORD);
        person.chooseLanguage(language);
        person.picture("colleague-home-" + language);
        Locator waiting = person.page().locator("section[aria-labelledby=tasks] .entries > li");
        assertThat(waiting).hasCount(2);
        assertThat(waiting.first().locator("a.main"))
                .hasAttribute("href", "/camunda/app/tasklist/default/#/?task=" + task);
        person.open("/notices");
        assertThat(person.page().locator("main")).containsText("I am away until Monday");
        person.picture("colleague-notices-" + language);
        assertThat(person.complaints()).isEmpty();
    }

    @Test
    void fromTasklist(Person person) {
        person.signIn(partner.userId(), People.PASSWORD);
        person.claim(task);
        Locator link = person.page().locator(".task-card .hand-over a");
        assertThat(link).isVisible();
        person.picture("tasklist");
        link.click();
        person.field("Colleague").selectOption(colleague.userId());
        person.page().locator("main form button[type=submit]").click();

        assertThat(person.page().locator("body")).containsText(colleague.name() + " has the task now");
        // and a team at Lexmark is not offered to hand over what is the partner's
        person.signIn(people.staff(Role.CUSTOMER_OPERATIONS).userId(), People.PASSWORD);
        person.open("/camunda/app/tasklist/default/#/?task=" + task);
        assertThat(person.page().locator(".task-card .assignee")).isVisible();
        assertThat(person.page().locator(".task-card .hand-over")).hasCount(0);
        assertThat(person.complaints()).isEmpty();
    }
}
