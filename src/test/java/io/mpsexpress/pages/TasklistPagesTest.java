package io.mpsexpress.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.BrowserTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.PageCheck;
import io.mpsexpress.support.People;
import io.mpsexpress.support.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Tasklist as people see it: with our name, in their language, each form readable on a desk and on a phone. */
@BrowserTest
class TasklistPagesTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String FORM = ".fjs-form";
    private static final String NEAREST_FIELD =
            "xpath=ancestor::*[contains(concat(' ', @class, ' '), ' fjs-form-field ')][1]";
    private static final String MARK = ".fjs-form-field-error.refused";
    private static final String BANNER = ".page-notifications .alert-danger .message";

    @Autowired
    private Http http;

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
    void everyFormIsReadableInEveryLanguage(Person person) {
        // given a task of each kind
        Map<String, String> ofPartner = tasksOfPartner();
        String escalation = escalation();
        PageCheck check = new PageCheck(person);
        // when the partner and the team look at them
        person.signIn(partner.userId(), People.PASSWORD);
        ofPartner.forEach((name, task) -> check.look(name, TASKLIST + "#/?task=" + task, FORM));
        person.signIn(people.staff(Role.CUSTOMER_OPERATIONS).userId(), People.PASSWORD);
        check.look("decide-escalation", TASKLIST + "#/?task=" + escalation, FORM);
        // then
        assertThat(check.problems()).isEmpty();
    }

    @Test
    void theFormOfAnEscalationShowsFactsAndEarlierDecisionsAsTheyAreNow(Person person) {
        // given an escalation of a model that was rejected before, and whose facts have changed since
        String model = "ZZ" + customer.id().toString().substring(0, 8);
        Caller operations = people.staff(Role.CUSTOMER_OPERATIONS);
        customer.enroll(List.of(customer.printer(model + ",NATIVE,1.0,52340,REGISTERED,NONE")))
                .continueWith(true)
                .submit(
                        operations,
                        "userTask_decideEscalation",
                        Map.of("escalationDecision", "reject", "decisionReason", "No supplies for it"));
        String serialNumber = customer.printer(model + ",NATIVE,1.0,52340,REGISTERED,NONE");
        String task = customer.enroll(List.of(serialNumber))
                .continueWith(true)
                .runJobs()
                .task("userTask_decideEscalation");
        customer.fact(serialNumber, model + ",NATIVE,1.0,61234,REGISTERED,NONE");
        // when the team looks at the form
        person.signIn(operations.userId(), People.PASSWORD);
        person.open(TASKLIST + "#/?task=" + task);
        // then
        Locator detail = person.page().locator(".fjs-container .escalation-detail");
        assertThat(detail).containsText("61,234");
        assertThat(detail).containsText("Rejected: one printer");
        assertThat(detail).containsText("same cause");
        assertThat(person.page().locator(".fjs-container .kept")).isHidden();
        detail.locator("summary").click();
        assertThat(detail).containsText("No supplies for it");
        detail.scrollIntoViewIfNeeded();
        person.picture("escalation-as-it-is-now");
    }

    @Test
    void tasklistAroundTheFormsIsForEverybodyToo(Person person) {
        Customer.Request request = customer.enroll(customer.goodPrinters(1));
        PageCheck check = new PageCheck(person);
        person.signIn(partner.userId(), People.PASSWORD);
        check.look("tasklist", TASKLIST + "#/?task=" + request.task("userTask_reviewEligibility"), "body");

        assertThat(check.problems()).isEmpty();
    }

    @Test
    void tasklistIsOursAndLeadsBackToThePortal(Person person) {
        // given
        customer.enroll(customer.goodPrinters(1));
        person.signIn(partner.userId(), People.PASSWORD);
        // when it opens
        person.open(TASKLIST);
        Locator page = person.page().locator("body");
        // then it has our name, and shows what waits for the person's groups without a click
        assertThat(person.page()).hasTitle("MPS Express Tasklist");
        assertThat(page.locator("ol.tasks-list")).containsText("Review eligibility");
        assertThat(page.locator("ol.tasks-list")).containsText("Customer " + customer.id());
        // in words from the first visit on, not in their names
        assertThat(page).containsText("Created");
        assertThat(page).not().containsText("CREATION_DATE");
        assertThat(page).not().containsText("_PLACEHOLDER");
        assertThat(page.locator(".ce-eol-banner")).isHidden();
        assertThat(page.locator(".start-process-action")).isHidden();
        assertThat(page.locator(".create-task-action")).isHidden();
        // and the portal is one click away
        page.locator(".to-portal a").click();
        assertThat(person.page()).hasTitle(Pattern.compile("MPS Express Onboarding"));
        assertThat(person.complaints()).isEmpty();
    }

    @Test
    void aLinkInAMailOpensItsTaskAfterSignIn(Person person) {
        // given somebody who is not signed in
        String task = customer.enroll(customer.goodPrinters(1)).task("userTask_reviewEligibility");
        // when
        person.open(TASKLIST + "#/?task=" + task);
        person.page().locator("input[name=username]").fill(partner.userId());
        person.page().locator("input[name=password]").fill(People.PASSWORD);
        person.page().locator("main button[type=submit]").click();
        // then
        person.page().waitForURL(url -> url.contains(TASKLIST) && url.contains("task=" + task));
        assertThat(person.page().locator(".task-pane, .task-details").first()).containsText("Review eligibility");
    }

    @Test
    void signingOutOfTasklistSignsOutOfThePortal(Person person) {
        person.signIn(partner.userId(), People.PASSWORD);
        person.open(TASKLIST);
        person.page().locator(".account .dropdown-toggle").click();
        person.page().locator(".account .logout a").click();

        person.page().waitForURL(url -> url.contains("/sign-in"));
        person.open("/");
        assertThat(person.page().locator("input[name=username]")).isVisible();
    }

    @Test
    void whoChoseItalianReadsItalian(Person person) {
        // given a person with an English browser who chose Italian in the portal
        String task = taskForNewContact();
        person.signIn(partner.userId(), People.PASSWORD);
        person.chooseLanguage("it");
        // when
        Page page = claim(person, task, "Prendi in carico");
        assertThat(page.locator(".task-filters")).containsText("I miei gruppi");
        field(page, "firstName").fill("x");
        field(page, "firstName").fill("");
        // then form-js's own words are Italian, too
        assertThat(page.locator(".fjs-form-field-error").first()).hasText("Questo dato è obbligatorio.");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Claim, Complete, Some of what you entered needs correcting., 'Enter digits only, without + and spaces: 39, not +39.', "
                + "'Use digits, spaces, hyphens, periods and parentheses only; the country calling code has a field of its own.', "
                + "201211 does not look like a postal code of IT",
        "it, Prendi in carico, Completa, Alcuni dei dati inseriti devono essere corretti., "
                + "'Inserire solo cifre, senza + e spazi: 39, non +39.', "
                + "'Usare solo cifre, spazi, trattini, punti e parentesi; il codice paese ha un campo a parte.', "
                + "201211 non ha la forma di un codice postale di IT"
    })
    void eachFieldThatIsRefusedIsMarkedUntilItIsCorrected(
            String language,
            String claim,
            String complete,
            String banner,
            String ofCode,
            String ofPhone,
            String doubt,
            Person person) {
        // given a new contact with two fields that our rules refuse
        String task = taskForNewContact();
        person.signIn(partner.userId(), People.PASSWORD);
        person.chooseLanguage(language);
        Page page = claim(person, task, claim);
        fillContact(person, "Anna; city: Anna");
        field(page, "countryCode").fill("+39");
        field(page, "phoneNumber").fill("312/345; 6789");
        // when
        complete(page, complete);
        // then both are marked, as a whole, and above the form is what is wrong as a whole
        assertThat(mark(page, "countryCode")).hasText(ofCode);
        assertThat(mark(page, "phoneNumber")).hasText(ofPhone);
        assertThat(page.locator(MARK)).hasCount(2);
        assertThat(field(page, "countryCode")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator(BANNER)).hasText(banner);
        // and the first of them is in sight
        assertThat(field(page, "countryCode")).isFocused();
        assertThat(mark(page, "countryCode")).isInViewport();
        person.picture("refused-" + language);
        // and when one is corrected, the other stays marked
        field(page, "countryCode").fill("39");
        assertThat(page.locator(MARK)).hasCount(1);
        assertThat(mark(page, "phoneNumber")).hasText(ofPhone);
        // and what only looks wrong is said while it is typed, also on a phone, above the end of the form, which is on
        // the screen
        page.setViewportSize(390, 900);
        field(page, "postalCode").fill("201211");
        Locator said = field(page, "postalCode").locator(NEAREST_FIELD).locator(".doubt");
        assertThat(said).containsText(doubt);
        Locator end = page.locator(".form-actions");
        assertThat(end).isInViewport();
        assertThat(bottom(said)).isLessThanOrEqualTo(end.boundingBox().y);
        // and when nothing is wrong, the task is done
        field(page, "phoneNumber").fill("312 345 6789");
        complete(page, complete);
        assertThat(page.locator(FORM)).hasCount(0);
        assertThat(person.complaints()).noneMatch(complaint -> !complaint.contains("400"));
    }

    @Test
    void whoTypesStaysInTheFormWhenCamundaHearsThatTheyTookTheTask(Person person) {
        person.signIn(partner.userId(), People.PASSWORD);
        Page page = claim(person, taskForNewContact(), "Claim");
        field(page, "firstName").fill("An");

        // as it does after the task was taken, however late
        page.locator("[cam-tasklist-task-meta] [cam-widget-inline-field][value='assignee.id']")
                .evaluate("taker => taker.focus()");

        assertThat(field(page, "firstName")).isFocused();
        page.keyboard().type("na");
        assertThat(field(page, "firstName")).hasValue("Anna");
    }

    @Test
    void whatNoFieldOfTheFormCanShowIsSaidAboveIt(Person person) {
        // given a contact that there is already, and a field that the form does not have
        String task = taskForNewContact();
        Map<String, Object> contact = Customer.contact();
        contact.putAll(Map.of("firstName", "Anna; city: Anna", "email", "anna@example.com"));
        assertThat(http.post(partner, customer.url() + "/contacts", contact).status())
                .isEqualTo(201);
        person.signIn(partner.userId(), People.PASSWORD);
        Page page = claim(person, task, "Claim");
        fillContact(person, "Anna; city: Anna");
        // when
        complete(page, "Complete");
        // then
        assertThat(page.locator(BANNER))
                .containsText("Anna; city: Anna Rossi (anna@example.com) is among the contacts");
        assertThat(mark(page, "email")).containsText("There is a contact with this");
        assertThat(page.locator(MARK)).hasCount(1);
        // and when a field is refused that the form does not have
        page.route(
                "**/submit-form",
                call -> call.resume(new Route.ResumeOptions()
                        .setPostData(call.request()
                                .postData()
                                .replace("\"variables\":{", "\"variables\":{\"color\":{\"value\":1},"))));
        complete(page, "Complete");
        // then
        assertThat(page.locator(BANNER))
                .hasText("Some of what you entered needs correcting. color: this task has no such field");
        assertThat(page.locator(MARK)).hasCount(0);
    }

    @Test
    void cockpitIsOursToo(Person person) {
        person.signIn(people.staff(Role.PROCESS_OWNER).userId(), People.PASSWORD);
        person.chooseLanguage("it");
        person.open("/camunda/app/cockpit/default/");

        assertThat(person.page()).hasTitle(Pattern.compile("^MPS Express Cockpit"));
        assertThat(person.page().locator(".to-portal a")).isVisible();
        assertThat(person.page().locator(".ce-eol-banner")).isHidden();
        person.page().locator(".dashboard-view, section").first().waitFor();
        person.picture("cockpit");
        assertThat(person.complaints()).isEmpty();
    }

    /** The task's id; the customer has no contact then. */
    private String taskForNewContact() {
        Customer.Request request = customer.enroll(customer.goodPrinters(1));
        request.submit("userTask_reviewEligibility", Map.of("reviewDecision", "assignContact"));
        return request.task("userTask_createSuppliesContact");
    }

    private static Page claim(Person person, String task, String button) {
        person.open(TASKLIST + "#/?task=" + task);
        Page page = person.page();
        page.getByText(button, new Page.GetByTextOptions().setExact(true)).click();
        page.locator(FORM + " input:enabled").first().waitFor();
        return page;
    }

    private static void complete(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    private static void fillContact(Person person, String firstName) {
        Page page = person.page();
        field(page, "firstName").fill(firstName);
        Map.of(
                        "lastName", "Rossi",
                        "companyName", "Rossi SpA",
                        "email", "anna@example.com",
                        "countryCode", "39",
                        "phoneNumber", "312 345 6789",
                        "addressLine1", "Via Roma 1",
                        "city", "Milano",
                        "postalCode", "20121")
                .forEach((name, value) -> field(page, name).fill(value));
        // the one of its name in either language
        field(page, "country").fill("Ital");
        page.locator(".fjs-dropdownlist-item").first().click();
    }

    private static double bottom(Locator shown) {
        return shown.boundingBox().y + shown.boundingBox().height;
    }

    private static Locator mark(Page page, String name) {
        return field(page, name).locator(NEAREST_FIELD).locator(MARK);
    }

    private static Locator field(Page page, String name) {
        return page.locator(FORM + " input[id$=field_" + name + "]");
    }

    /** One task of each form that partners see, by the form's name. */
    private Map<String, String> tasksOfPartner() {
        List<String> good = customer.goodPrinters(2);
        String outdated = customer.printer("CX725,FLEET,1.0,1000,REGISTERED,NONE");
        Customer.Request create = customer.enroll(good);
        create.submit("userTask_reviewEligibility", Map.of("reviewDecision", "assignContact"));
        Map<String, String> tasks = new LinkedHashMap<>();
        tasks.put("create-supplies-contact", create.task("userTask_createSuppliesContact"));
        customer.giveContact(good);
        Customer.Request choose = customer.enroll(customer.goodPrinters(1));
        choose.submit("userTask_reviewEligibility", Map.of("reviewDecision", "assignContact"));
        tasks.put("choose-supplies-contact", choose.task("userTask_chooseSuppliesContact"));
        tasks.put(
                "review-eligibility",
                customer.enroll(List.of(good.get(0), outdated)).task("userTask_reviewEligibility"));
        Customer.Request more = customer.enroll(List.of(good.get(1), outdated))
                .continueWith(true)
                .runJobs();
        tasks.put("accept-terms", more.task("userTask_acceptTerms"));
        tasks.put("remediate-printers", more.task("userTask_remediatePrinters"));
        Customer another = customers.another(customer);
        tasks.put("confirm-entitlement", another.enroll(another.goodPrinters(1)).task("userTask_confirmEntitlement"));
        return tasks;
    }

    private String escalation() {
        String unsupported = customer.printer("E460,NATIVE,1.0,52340,REGISTERED,NONE");
        return customer.enroll(List.of(unsupported))
                .continueWith(true)
                .runJobs()
                .task("userTask_decideEscalation");
    }
}
