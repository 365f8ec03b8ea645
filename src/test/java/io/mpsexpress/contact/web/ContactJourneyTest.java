package io.mpsexpress.contact.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.mpsexpress.contact.ContactFixture;
import io.mpsexpress.contact.ContactFixture.Customer;
import io.mpsexpress.contact.ContactSamples;
import io.mpsexpress.support.BrowserTest;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Jobs;
import io.mpsexpress.support.People;
import io.mpsexpress.support.Person;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a fleet manager does with contacts in a real browser; screenshots of every page at desktop and phone width. */
@BrowserTest
class ContactJourneyTest {

    private static final Path FILES = Path.of("src", "test", "resources", "contacts");

    @Autowired
    private ContactFixture fixture;

    @Autowired
    private Http http;

    @Autowired
    private Jobs jobs;

    @Autowired
    private ManagementService management;

    private Customer customer;
    private Person person;
    private Page page;

    @BeforeEach
    void aFleetManagerIsSignedIn(Person person) {
        customer = fixture.entitledCustomer();
        this.person = person;
        page = person.page();
        person.signIn(customer.manager().userId(), People.PASSWORD);
    }

    @AfterEach
    void theBrowserHadNothingToComplainOf() {
        // an answer that says what was wrong (409, 422) is logged by the browser, and is meant
        Assertions.assertThat(person.complaints()).allMatch(complaint -> complaint.contains("status of 4"));
    }

    @Test
    void contactsAreImportedFromAFileWithProblems() {
        // given a customer without contacts
        open("/contacts");
        assertThat(heading()).hasText("Contacts");
        person.picture("list-empty");

        // when a file is chosen
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Import contacts"))
                .first()
                .click();
        person.picture("upload");
        page.getByLabel("File with contacts").setInputFiles(FILES.resolve("contacts-with-problems.csv"));
        button("Check file").click();

        // then the check says what is in it, and nothing is imported yet
        assertThat(heading()).hasText("Check of contacts-with-problems.csv");
        assertThat(page.locator(".figures")).containsText("2");
        page.getByText("Contacts with missing or invalid information").click();
        assertThat(page.getByText("Enter digits only, without + and spaces: 39, not +39."))
                .isVisible();
        person.picture("check");

        // when it is confirmed, then the progress is shown and moves on by itself
        button("Import 2 contacts").click();
        assertThat(heading()).hasText("Importing contacts");
        person.picture("progress");
        jobs.runAll(customer.partnerId());
        assertThat(heading()).hasText("Results of the import");
        assertThat(page.getByText("2 contacts were imported.")).isVisible();
        person.picture("results");
        page.getByText("Contacts that already exist").click();
        page.getByText("Contacts with missing or invalid information").click();
        person.picture("results-opened");

        // and the failed rows are there to download, the contacts in the list, the import in the history
        var download = page.waitForDownload(
                () -> page.getByText("Download failed rows").click());
        Assertions.assertThat(download.suggestedFilename()).isEqualTo("failed-rows.csv");
        page.getByText("To the contacts").click();
        assertThat(page.locator("tbody tr")).hasCount(2);
        page.getByText("Import history").click();
        assertThat(page.getByText("contacts-with-problems.csv")).isVisible();
        person.picture("history");
    }

    @Test
    void anImportIsWatchedAndCancelled() {
        open("/contact-imports/new");
        page.getByLabel("File with contacts").setInputFiles(FILES.resolve("contacts-300.csv"));
        button("Check file").click();
        button("Import 300 contacts").click();
        runOneSlice();
        runOneSlice();
        assertThat(page.getByText("50 of 300 rows done")).isVisible();
        person.picture("progress-moving");

        button("Cancel import").click();
        assertThat(page.getByText("The import stops after the contacts it is at."))
                .isVisible();
        jobs.runAll(customer.partnerId());

        assertThat(page.getByText("50 contacts were imported.")).isVisible();
        page.getByText("Contacts that were not imported").click();
        assertThat(page.getByText("Import cancelled").first()).isVisible();
        person.picture("cancelled");
    }

    @Test
    void aFileInAnotherEncodingIsRefusedWithRowAndAdvice() {
        open("/contact-imports/new");
        page.getByLabel("File with contacts").setInputFiles(FILES.resolve("contacts-latin1.csv"));
        button("Check file").click();
        assertThat(page.getByText("Row 2 cannot be read as UTF-8")).isVisible();
        person.picture("refused");
    }

    @Test
    void aContactIsCreatedEditedDuplicatedReassignedAndDeleted() {
        // a form with mistakes keeps what was typed and marks each field
        open("/contacts/new");
        page.getByLabel("First name").fill("Αδα");
        page.getByLabel("E-mail").fill("nobody");
        page.getByLabel("Country calling code").fill("+39");
        button("Create contact").click();
        assertThat(page.getByText("Enter one complete e-mail address")).isVisible();
        assertThat(page.getByLabel("First name")).hasValue("Αδα");
        person.picture("form-refused");

        // corrected, it is saved
        page.getByLabel("Last name").fill("<script>alert(1)</script>");
        page.getByLabel("Company name").fill("株式会社 例 / شركة مثال");
        page.getByLabel("E-mail").fill("ada@example.com");
        page.getByLabel("Country calling code").fill("39");
        page.getByLabel("Phone number").fill("02 1234567");
        page.getByLabel("Address line 1").fill("Via Roma 1");
        page.getByLabel("City").fill("Milano");
        page.getByLabel("Postal code").fill("20121");
        page.getByLabel("Country", new Page.GetByLabelOptions().setExact(true)).selectOption("IT");
        button("Create contact").click();
        assertThat(page.getByText("Αδα <script>alert(1)</script> is created.")).isVisible();

        // a duplicate needs another person or address
        page.getByText("Duplicate").first().click();
        button("Create contact").click();
        assertThat(page.getByText("There is a contact with this first name, last name and e-mail already."))
                .isVisible();
        page.getByLabel("E-mail").fill("other@example.com");
        page.getByLabel("Last name").fill("Bianchi");
        button("Create contact").click();
        assertThat(page.locator("tbody tr")).hasCount(2);

        // one that serves printers is reassigned and deleted
        String printer = fixture.printer(customer.id(), customer.partnerId());
        String id = http.get(customer.manager(), customer.path("/contacts?q=bianchi"))
                .json()
                .at("/items/0/id")
                .asText();
        http.post(
                customer.manager(),
                customer.path("/contact-assignments"),
                Map.of("contactId", id, "serialNumbers", List.of(printer)));
        open("/contacts");
        person.picture("list");
        page.getByLabel("Delete Αδα Bianchi").click();
        assertThat(heading()).containsText("Reassign and delete");
        page.getByRole(AriaRole.RADIO).first().check();
        person.picture("reassign");
        button("Reassign and delete").click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr td.number")).containsText("1");
    }

    @Test
    void whoComesSecondSeesBothVersions() {
        String id = create("Ada", "Rossi");
        open("/contacts/" + id);
        http.put(customer.manager(), customer.path("/contacts/" + id), changed(id, "Torino"));

        page.getByLabel("City").fill("Genova");
        button("Update contact").click();

        assertThat(heading()).containsText("was changed meanwhile");
        assertThat(page.locator("tr.differs")).containsText("Torino");
        assertThat(page.locator("tr.differs")).containsText("Genova");
        person.picture("stale");
        button("Save my version").click();
        assertThat(page.getByText("Ada Rossi is updated.")).isVisible();
        assertThat(page.locator("tbody")).containsText("Genova");
    }

    @Test
    void aContactIsSearchedWhileTypingAndChosenForPrinters() {
        create("Ada", "Rossi");
        create("Bea", "Verdi");
        String printer = fixture.printer(customer.id(), customer.partnerId());
        String assignment = http.post(
                        customer.manager(),
                        customer.path("/contact-requests"),
                        Map.of("serialNumbers", List.of(printer)))
                .json()
                .get("id")
                .asText();

        person.open("/contact-assignments/" + assignment);
        assertThat(page.getByRole(AriaRole.RADIO)).hasCount(2);
        page.getByLabel("Search by name").pressSequentially("verd");
        assertThat(page.getByRole(AriaRole.RADIO)).hasCount(1);
        page.getByRole(AriaRole.RADIO).check();
        person.picture("assignment");
        button("Assign contact").click();
        assertThat(page.getByText("The contact is assigned to 1 printer.")).isVisible();
        Assertions.assertThat(fixture.contactOf(printer)).isNotNull();
    }

    @Test
    void everyPageSpeaksItalianToo() {
        create("Ada", "Rossi");
        person.chooseLanguage("it");
        open("/contacts");
        assertThat(heading()).hasText("Contatti");
        person.picture("list-it");
        open("/contacts/new");
        button("Crea contatto").click();
        assertThat(page.getByText("Inserire un valore.").first()).isVisible();
        person.picture("form-it");
        open("/contact-imports/new");
        page.getByLabel("File dei contatti").setInputFiles(FILES.resolve("contacts-with-problems.csv"));
        button("Verifica file").click();
        person.picture("check-it");
        button("Importa 2 contatti").click();
        jobs.runAll(customer.partnerId());
        assertThat(heading()).hasText("Risultati importazione contatti");
        person.picture("results-it");
    }

    private String create(String firstName, String lastName) {
        return http.post(
                        customer.manager(),
                        customer.path("/contacts"),
                        ContactSamples.named(firstName, lastName, firstName + "@example.com"))
                .json()
                .get("id")
                .asText();
    }

    private Object changed(String id, String city) {
        var contact =
                http.get(customer.manager(), customer.path("/contacts/" + id)).json();
        return ((ObjectNode) contact).put("city", city);
    }

    private void runOneSlice() {
        management.executeJob(management
                .createJobQuery()
                .tenantIdIn(customer.partnerId().toString())
                .singleResult()
                .getId());
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
}
