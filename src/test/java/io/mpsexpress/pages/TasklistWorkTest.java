package io.mpsexpress.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.BrowserTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.People;
import io.mpsexpress.support.Person;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People work on tasks: nothing that they typed is lost, they find their way back, and read no words of the engine. */
@BrowserTest
class TasklistWorkTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    private Customer customer;
    private Caller partner;

    @BeforeEach
    void aCustomer() {
        customer = customers.entitled();
        partner = customer.partner();
    }

    @Test
    void whatWasTypedIsThereAgainForTheSamePersonUntilTheTaskIsDone(Person person) {
        // given a form that somebody began to fill in, and left
        String task = taskForNewContact();
        person.signIn(partner.userId(), People.PASSWORD);
        person.claim(task);
        person.field("First name").fill("Anna");
        person.field("Last name").fill("Rossi");
        person.choose("Country", "Italy");
        person.page().locator(".to-portal a").click();
        assertThat(person.page()).hasTitle(Pattern.compile("MPS Express Onboarding"));
        // when they come back
        person.claim(task);
        // then it is as they left it
        assertThat(person.field("First name")).hasValue("Anna");
        assertThat(person.field("Last name")).hasValue("Rossi");
        assertThat(person.page().locator(".fjs-form")).containsText("Create this contact and assign it");
        assertThat(country(person)).hasValue("Italy");
        person.picture("typed-before");
        // and when it is done, nothing of it is kept
        person.field("Cancel, change nothing").check();
        person.complete();
        assertThat(person.page().evaluate("JSON.stringify({...sessionStorage})").toString())
                .doesNotContain("Rossi");
        assertThat(person.complaints()).isEmpty();
    }

    @Test
    void nobodyElseFindsWhatSomebodyTypedInTheSameBrowser(Person person) {
        String task = taskForNewContact();
        person.signIn(partner.userId(), People.PASSWORD);
        person.claim(task);
        person.field("First name").fill("Anna");
        person.page().waitForFunction("Object.values(sessionStorage).some((draft) => draft.includes('Anna'))");
        // when a colleague opens the same task
        Caller colleague = people.partnerUser(partner.partnerId());
        person.signIn(colleague.userId(), People.PASSWORD);
        person.open(TASKLIST + "#/?task=" + task);
        // then
        assertThat(person.field("First name")).hasValue("");
        assertThat(person.page()
                        .evaluate("JSON.stringify({...sessionStorage, ...localStorage})")
                        .toString())
                .doesNotContain("Anna");
    }

    @Test
    void thePortalLeadsBackToWhereOneCameFrom(Person person) {
        customer.enroll(customer.goodPrinters(1));
        String page = "/organizations/" + customer.id();
        person.signIn(partner.userId(), People.PASSWORD);
        person.open(page);
        person.page()
                .locator("main a[href*='task='], header a[href*='tasklist']")
                .first()
                .click();
        person.page().locator(".to-portal a").click();

        assertThat(person.page()).hasURL(Pattern.compile(".*" + page));
    }

    @Test
    void theListSpeaksOfTasksAndNotOfTheEngine(Person person) {
        // given an ordinary task
        customer.enroll(customer.goodPrinters(1));
        person.signIn(partner.userId(), People.PASSWORD);
        person.open(TASKLIST);
        Page page = person.page();
        Locator list = page.locator("ol.tasks-list");
        // then the ordinary one has no number that says nothing
        assertThat(list).containsText("Review eligibility");
        assertThat(list.locator(".priority").first()).isHidden();
        // and what is searched by are words that people know
        page.locator(".search-field .main-field").click();
        Locator offered = page.locator(".search-field .dropdown-menu").first();
        assertThat(offered).containsText("Shown in the list");
        assertThat(offered.locator("li")).hasCount(5);
        person.picture("searches");
        // nor is it sorted by others
        page.keyboard().press("Escape");
        page.locator(".sorting-choice .dropdown-toggle").first().click();
        Locator orders = page.locator(".sorting-choice.open .dropdown-menu");
        assertThat(orders).containsText("Task name");
        assertThat(orders.getByText(Pattern.compile("Variable$")).first()).isHidden();
    }

    @Test
    void whoIsNoAdministratorIsOfferedNothingThatOnlyFails(Person person) {
        // given a task with a due date
        String outdated = customer.printer("CX725,FLEET,1.0,1000,REGISTERED,NONE");
        customer.giveContact(List.of(outdated));
        String task = customer.enroll(List.of(outdated)).continueWith(true).task("userTask_remediatePrinters");
        person.signIn(partner.userId(), People.PASSWORD);
        person.chooseLanguage("it");
        person.open(TASKLIST + "#/?task=" + task);
        Locator card = person.page().locator(".task-card");
        card.locator("button.claim").click();
        // then it can be given back, and no more
        assertThat(card.locator("button.unclaim")).isVisible();
        assertThat(card.locator(".reset-due-date")).isHidden();
        assertThat(card.locator(".groups")).hasText("Responsabile della flotta");
        // and a message that is still there covers nothing of a comment
        person.page().locator(".createCommentLink").click();
        assertThat(person.page().locator("#comment-form-message")).isInViewport();
        assertThat(person.page()
                        .getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Aggiungi commento"))
                        .getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Aggiungi commento")))
                .isVisible();
        person.picture("comment-it");
    }

    @Test
    void anAnswerIsGivenToWhatTheFormShows(Person person) {
        // given a form that shows one of two printers, filled in
        String unsupported = "E460,NATIVE,1.0,1000,REGISTERED,NONE";
        String failed = customer.printer("CX725,NATIVE,1.0,1000,FAILED,NONE");
        List<String> both = List.of(customer.printer(unsupported), failed);
        customer.giveContact(both);
        Customer.Request request = customer.enroll(both).continueWith(true);
        person.signIn(people.staff(Role.CUSTOMER_OPERATIONS).userId(), People.PASSWORD);
        person.claim(taskOf(request, "customer-operations"));
        person.field("Reject").check();
        person.field("Reason").fill("Too old");
        Locator headline = person.page().locator(".fjs-form .headline");
        assertThat(headline).containsText("1 printer to decide on");
        assertThat(person.page().getByText("Printers shown")).isHidden();
        // when the other one joins before it is sent
        customer.fact(failed, unsupported);
        request.submitById(
                people.staff(Role.TECHNICAL_SUPPORT),
                taskOf(request, "technical-support"),
                Map.of("escalationDecision", "recheck"));
        person.click("Complete");
        // then nothing is decided, the form shows both, and what was typed is still there
        assertThat(person.page().locator(".page-notifications"))
                .containsText("1 more printer has come since this was shown, so nothing was decided.");
        assertThat(headline).containsText("2 printers to decide on");
        assertThat(person.field("Reject")).isChecked();
        assertThat(person.field("Reason")).hasValue("Too old");
        person.picture("more-than-shown");
        person.dismissNotification();
        person.complete();
        assertThat(request.runJobs().state()).isEqualTo("COMPLETED");
    }

    private static String taskOf(Customer.Request request, String team) {
        for (JsonNode task : request.now().get("tasks")) {
            if (task.get("candidateGroups").toString().contains(team)) {
                return task.get("id").asText();
            }
        }
        throw new AssertionError("No task of " + team);
    }

    private String taskForNewContact() {
        Customer.Request request = customer.enroll(customer.goodPrinters(1));
        request.submit("userTask_reviewEligibility", Map.of("reviewDecision", "assignContact"));
        return request.task("userTask_createSuppliesContact");
    }

    private static Locator country(Person person) {
        return person.page().locator(".fjs-form input[id$=field_country]");
    }
}
