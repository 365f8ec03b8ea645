package io.mpsexpress.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import io.mpsexpress.support.Chromium;
import io.mpsexpress.support.KilledApplication;
import io.mpsexpress.support.People;
import io.mpsexpress.support.Person;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A production start on an empty database, and then what the README says, in a browser and nothing else: from the one
 * administrator to the first managed printer.
 */
@Tag("chaos")
@ExtendWith(Chromium.class)
class EmptyInstallationJourneyTest {

    private static final String ADMINISTRATOR = "root";
    private static final String FLEET = "Serial Number,Model,Agent Type,Agent Version,Lifetime Page Count,Registration,"
            + "Management,IP Address,Firmware,Last Communication\n"
            + "ROSSI0001,CX725,NATIVE,2.0,1000,REGISTERED,NONE,,,\n"
            + "ROSSI0002,CX725,NATIVE,2.0,2000,REGISTERED,NONE,,,\n";

    @TempDir
    private Path directory;

    @Test
    void onAnEmptyH2File(Person person) throws Exception {
        fromTheAdministratorToTheFirstManagedPrinter(person, "--spring.profiles.active=");
    }

    @Test
    void onAnEmptyPostgresql(Person person) throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            fromTheAdministratorToTheFirstManagedPrinter(
                    person,
                    "--spring.profiles.active=postgresql",
                    "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                    "--spring.datasource.username=postgres",
                    "--spring.datasource.password=postgres");
        }
    }

    private void fromTheAdministratorToTheFirstManagedPrinter(Person person, String... database) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "--mps-express.administrator.user-id=" + ADMINISTRATOR,
                "--mps-express.administrator.password=" + People.PASSWORD));
        arguments.addAll(List.of(database));
        try (KilledApplication application = new KilledApplication(directory, arguments)) {
            application.start();
            person.visit(application);
            administratorBegins(person);
            offerManagerPublishesTerms(person);
            administratorCreatesThePartner(person);
            partnerAdministratorBegins(person);
            fleetManagerAddsThePrinters(person);
        }
        Assertions.assertThat(person.complaints()).isEmpty();
    }

    /** Home names what is missing, each with its link. */
    private static void administratorBegins(Person person) {
        person.signIn(ADMINISTRATOR, People.PASSWORD);
        person.picture("01-first-steps");
        Locator missing = person.page().locator(".first-steps a[href^='/people/new']");
        while (missing.count() > 0) {
            String url = missing.first().getAttribute("href");
            String role = url.substring(url.indexOf('=') + 1);
            missing.first().click();
            invite(person, "Person of " + role, role);
            follow(person, person.field("Link").inputValue());
            person.signIn(ADMINISTRATOR, People.PASSWORD);
        }
        person.picture("02-staff-is-there");
    }

    private static void invite(Person person, String name, String userId) {
        person.page().locator("#name").fill(name);
        person.field("User name").fill(userId);
        person.click("Invite somebody");
    }

    private static void follow(Person person, String link) {
        person.forgetSession();
        person.page().navigate(link);
        person.field("New password").fill(People.PASSWORD);
        person.click("Set password");
        assertThat(person.page().locator("[role=status]")).containsText("Your password is set");
    }

    private static void offerManagerPublishesTerms(Person person) {
        person.signIn("mps-offer-manager", People.PASSWORD);
        person.picture("03-offer-manager");
        person.click("Publish terms");
        person.field("Text: English").fill("The terms of service.");
        person.click("Preview");
        person.click("Publish version 1");
        assertThat(person.page().locator("#flash")).containsText("Version 1");
    }

    private static void administratorCreatesThePartner(Person person) {
        person.signIn(ADMINISTRATOR, People.PASSWORD);
        person.page().locator(".first-steps a[href='/partners/new']").click();
        person.field("Name of the partner").fill("Alpen Print");
        person.page().locator("#name").fill("Paola Verdi");
        person.field("User name").fill("paola");
        person.click("Create partner");
        String link = person.field("Link").inputValue();
        person.open("/");
        assertThat(person.page().locator(".first-steps")).hasCount(0);
        person.picture("04-installation-is-complete");
        follow(person, link);
    }

    private static void partnerAdministratorBegins(Person person) {
        person.signIn("paola", People.PASSWORD);
        person.picture("05-partner-administrator");
        person.goTo("People");
        person.click("Invite somebody");
        person.field("Fleet manager").check();
        invite(person, "Franco Neri", "franco");
        String link = person.field("Link").inputValue();
        person.open("/");
        person.click("Create a child organization");
        person.field("Name").fill("Rossi SpA");
        person.click("Create child organization");
        person.click("Entitle to MPS Express");
        person.seesTaskOfTheirs("Confirm entitlement");
        person.field("Yes, entitle this customer").check();
        person.complete();
        follow(person, link);
    }

    private static void fleetManagerAddsThePrinters(Person person) {
        person.signIn("franco", People.PASSWORD);
        person.picture("06-fleet-manager");
        person.click("Child organizations");
        person.click("Rossi SpA");
        person.page().locator(".tabs a[href$='/printers']").click();
        person.page()
                .locator("a[href$='/printers/import'], a[href$='/printer-imports/new']")
                .first()
                .click();
        person.page()
                .locator("#file")
                .setInputFiles(new FilePayload("fleet.csv", "text/csv", FLEET.getBytes(StandardCharsets.UTF_8)));
        person.click("Check file");
        person.click("Import 2 printers");
        person.page().getByText("Show the printers").click();
        // a contact for both
        selectAll(person);
        person.click("Create and assign contact");
        person.seesTaskOfTheirs("Create supplies delivery contact");
        fillInContact(person);
        person.complete();
        // and both are added
        person.click("Printers of Rossi SpA");
        selectAll(person);
        person.click("Add to MPS Express");
        person.click("Request to add 2 printers");
        person.seesTaskOfTheirs("Review eligibility");
        person.field("Continue with the eligible printers").check();
        person.complete();
        person.seesTaskOfTheirs("Accept terms of service");
        person.field("I have read and accept the terms of service").check();
        person.complete();
        person.page().locator(".what-next .ways a").first().click();
        assertThat(person.page().locator(".facts .badge")).hasText("Completed");
        assertThat(person.page().locator("#outcome ~ .figures")).hasText(Pattern.compile("2\\s+managed"));
        person.picture("07-managed");
    }

    private static void selectAll(Person person) {
        person.page().locator("thead input[type=checkbox]").check();
    }

    private static void fillInContact(Person person) {
        person.field("Create this contact and assign it").check();
        person.field("First name").fill("Anna");
        person.field("Last name").fill("Rossi");
        person.field("Company name").fill("Rossi SpA");
        person.field("E-mail").fill("anna@example.com");
        person.field("Calling code").fill("39");
        person.field("Phone number").fill("312 345 6789");
        person.field("Address line 1").fill("Via Roma 1");
        person.field("City").fill("Milano");
        person.field("Postal code").fill("20121");
        person.choose("Country", "Italy");
    }
}
