package io.mpsexpress.access.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.Browser;
import io.mpsexpress.support.BrowserTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.People;
import io.mpsexpress.support.Person;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody's session ends while they fill in a form. */
@BrowserTest
class FormAfterSessionTest {

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private String page;
    private Caller partner;

    @BeforeEach
    void aCustomer() {
        Customer customer = customers.notEntitled();
        page = "/organizations/" + customer.id();
        partner = customer.partner();
    }

    @Test
    void whatWasTypedIsThereAgainAfterSignInAndCanBeSent(Person person) {
        // given a contact that is being typed
        person.signIn(partner.userId(), People.PASSWORD);
        person.open(page + "/contacts/new");
        fillInContact(person);
        // when the session is over and the form is sent
        endSession();
        person.click("Create contact");
        assertThat(person.page().locator("main.sign-in")).containsText("Your session has ended");
        signInAgain(person, partner);
        // then the person is back at the form, which holds what they typed and says that it is not saved
        assertThat(person.page()).hasURL(Pattern.compile(".*/contacts/new$"));
        assertThat(person.page().locator("#flash")).containsText("It is not saved");
        assertThat(person.field("First name")).hasValue("Ada");
        assertThat(person.page().locator("#country")).hasValue("IT");
        // and sent again it is taken, and kept no longer
        person.click("Create contact");
        assertThat(person.page().locator("main")).containsText("Ada");
        person.open(page + "/contacts/new");
        assertThat(person.field("First name")).hasValue("");
        assertThat(person.page().locator("#flash")).isEmpty();
    }

    @Test
    void aFormThatCameBackForCorrectionIsThereAgainInTheLanguageOfThePerson(Person person) {
        // given a form in Italian that was refused once: the address that took it shows something else by itself
        partner = people.user(partner.partnerId(), Role.PARTNER_ADMINISTRATOR);
        person.signIn(partner.userId(), People.PASSWORD);
        person.chooseLanguage("it");
        person.open("/organizations/new");
        Locator name = person.page().locator("input[name=name]");
        submit(name);
        assertThat(person.page().locator(".invalid-feedback")).isVisible();
        name.fill("Officine Rossi e figli");
        // when
        endSession();
        submit(name);
        assertThat(person.page().locator("main.sign-in")).containsText("La sessione è terminata");
        signInAgain(person, partner);
        // then
        assertThat(person.page()).hasURL(Pattern.compile(".*/organizations/new$"));
        assertThat(name).hasValue("Officine Rossi e figli");
        assertThat(person.page().locator("#flash")).containsText("Non è salvato");
    }

    @Test
    void pastedSerialNumbersAreThereAgain(Person person) {
        person.signIn(partner.userId(), People.PASSWORD);
        person.open(page + "/printers/selection");
        String pasted = "S1\nS2\n".repeat(200);
        person.page().locator("#serialNumbers").fill(pasted);
        endSession();
        submit(person.page().locator("#serialNumbers"));
        signInAgain(person, partner);

        assertThat(person.page()).hasURL(Pattern.compile(".*/printers/selection$"));
        assertThat(person.page().locator("#serialNumbers")).hasValue(pasted);
    }

    @Test
    void whoLooksElsewhereFirstFindsItWhenTheyComeBack(Person person) {
        person.signIn(partner.userId(), People.PASSWORD);
        person.open(page + "/contacts/new");
        fillInContact(person);
        endSession();
        // when a link is followed instead of sending the form
        person.open("/organizations");
        signInAgain(person, partner);
        assertThat(person.page()).hasURL(Pattern.compile(".*/organizations$"));
        person.open(page + "/contacts/new");
        // then
        assertThat(person.field("First name")).hasValue("Ada");
    }

    @Test
    void helpWithAFieldLeadsNobodyBackWhoWentElsewhereMeanwhile(Person person) {
        person.signIn(partner.userId(), People.PASSWORD);
        person.open(page + "/contacts/new");
        endSession();
        // given a link that is followed while the form is still open
        Page elsewhere = person.page().context().newPage();
        elsewhere.navigate("http://localhost:" + port + "/organizations");
        // when the form asks about a postal code, and is told that nobody is signed in
        person.page().waitForResponse(answer -> answer.url().contains("/contacts/doubts"), () -> fillInContact(person));
        signInAgain(elsewhere, partner);
        // then
        assertThat(elsewhere).hasURL(Pattern.compile(".*/organizations$"));
    }

    @Test
    void nobodyElseSeesIt(Person person) {
        Caller colleague = people.partnerUser(partner.partnerId());
        person.signIn(partner.userId(), People.PASSWORD);
        person.open(page + "/contacts/new");
        fillInContact(person);
        endSession();
        person.click("Create contact");
        // when a colleague signs in, in the same browser
        signInAgain(person, colleague);
        // then nothing is there, and it stays so
        assertThat(person.page()).hasURL(Pattern.compile(".*/contacts/new$"));
        assertThat(person.field("First name")).hasValue("");
        Assertions.assertThat(person.page().evaluate("sessionStorage.getItem('draft')"))
                .isNull();
    }

    @Test
    void whoSignsOutLeavesNothingBehind(Person person) {
        person.signIn(partner.userId(), People.PASSWORD);
        person.open(page + "/contacts/new");
        fillInContact(person);
        person.click("Sign out");
        assertThat(person.page().locator("main.sign-in")).containsText("You are signed out");

        Assertions.assertThat(person.page().evaluate("sessionStorage.getItem('draft')"))
                .isNull();
    }

    @Test
    void withoutScriptsSignInLeadsBackToTheForm() {
        Browser browser = new Browser(port);
        browser.signIn(partner.userId(), People.PASSWORD);
        String form = page + "/contacts/new";
        endSession();
        browser.send(browser.request(page + "/contacts")
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("firstName=Ada&_page=" + form)));

        Assertions.assertThat(browser.signIn(partner.userId(), People.PASSWORD)
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(location -> Assertions.assertThat(location).endsWith(form));
        // once: the next sign-in leads home
        Assertions.assertThat(browser.signIn(partner.userId(), People.PASSWORD)
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(location -> Assertions.assertThat(location).endsWith("/"));
    }

    @Test
    void htmxLeadsBackToItsPageAndNobodyIsLedElsewhere() {
        for (Map.Entry<String, String> opened : Map.of(
                        "http://localhost:1/organizations?q=a", "/organizations?q=a", "https://evil.example//x", "/")
                .entrySet()) {
            Browser browser = new Browser(port);
            browser.send(browser.request("/organizations")
                    .header("HX-Request", "true")
                    .header("HX-Current-URL", opened.getKey()));

            Assertions.assertThat(browser.signIn(partner.userId(), People.PASSWORD)
                            .headers()
                            .firstValue("Location"))
                    .hasValueSatisfying(
                            location -> Assertions.assertThat(location).endsWith(opened.getValue()));
        }
    }

    @Test
    void aFragmentOfNoPageLeadsNowhere() {
        Browser browser = new Browser(port);
        browser.get("/organizations");
        browser.send(browser.request("/contacts/doubts").header("HX-Request", "true"));

        Assertions.assertThat(browser.signIn(partner.userId(), People.PASSWORD)
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(location -> Assertions.assertThat(location).endsWith("/organizations"));
    }

    private static void fillInContact(Person person) {
        Map.of(
                        "firstName", "Ada",
                        "lastName", "Rossi",
                        "companyName", "Officine Rossi",
                        "email", "ada@example.com",
                        "countryCode", "39",
                        "phoneNumber", "02 1234567",
                        "addressLine1", "Via Roma 1",
                        "city", "Milano",
                        "postalCode", "20121")
                .forEach((name, value) ->
                        person.page().locator("[name=" + name + "]").fill(value));
        person.page().locator("#country").selectOption("IT");
    }

    private static void submit(Locator field) {
        field.evaluate("field => field.form.requestSubmit()");
    }

    private void endSession() {
        jdbc.sql("delete from spring_session where principal_name = ?")
                .param(partner.userId())
                .update();
    }

    private static void signInAgain(Person person, Caller caller) {
        signInAgain(person.page(), caller);
    }

    private static void signInAgain(Page page, Caller caller) {
        page.locator("input[name=username]").fill(caller.userId());
        page.locator("input[name=password]").fill(People.PASSWORD);
        page.locator("main button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
    }
}
