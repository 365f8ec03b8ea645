package io.mpsexpress.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.program.routing.GivenRoute;
import io.mpsexpress.program.routing.RoutingManagement;
import io.mpsexpress.support.BrowserTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.People;
import io.mpsexpress.support.Person;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The process owner tries another routing table on the escalations that there are, and has new ones follow it. */
@BrowserTest
class RoutingJourneyTest {

    private static final String UNSUPPORTED = "E460,NATIVE,1.0,1000,REGISTERED,NONE";

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private RoutingManagement routing;

    private final AtomicReference<List<GivenRoute>> before = new AtomicReference<>();
    private Caller owner;

    @BeforeEach
    void aProcessOwner() {
        owner = people.staff(Role.PROCESS_OWNER);
        SignedInAs.run(
                owner,
                () -> before.set(
                        routing.get().rows().stream().map(GivenRoute::of).toList()));
    }

    @Test
    void newEscalationsGoWhereTheOwnerSendsThem(Person person) {
        // given an escalation
        Customer.Request running = escalated();
        person.signIn(owner.userId(), People.PASSWORD);
        person.open("/program/models");
        person.click("Routing");
        person.picture("01-table");

        // when the owner makes a row of its own, and mistypes a number
        person.click("Unsupported model: separate row after the partner has tried");
        person.field("Team: Unsupported model, at first").selectOption("technical-support");
        person.field("Due in days: Unsupported model, at first").fill("0");
        person.click("See what it changes");
        assertThat(person.page().locator(".invalid-feedback").first()).containsText("whole days");
        person.picture("02-refused");
        person.click("Unsupported model: one row for both");
        person.field("Due in days: Unsupported model").fill("3");

        // then they see what it would have done, and can go on
        person.click("See what it changes");
        assertThat(person.page().locator("main")).containsText("would have gone to another team");
        person.picture("03-preview");
        person.click("Go on editing");
        person.field("Priority: Unsupported model").fill("80");
        person.click("See what it changes");
        assertThat(person.page().locator("main")).containsText("Technical support, 3 days, priority 80");
        person.click("Use as version");
        assertThat(person.page().locator("#flash")).containsText("New escalations follow version");
        person.picture("04-versions");
        Assertions.assertThat(escalated().now().at("/tasks/0/candidateGroups/0").asText())
                .isEqualTo("technical-support");
        Assertions.assertThat(running.now().at("/tasks/0/candidateGroups/0").asText())
                .isEqualTo("customer-operations");

        // and the same in Italian, and in Cockpit
        person.chooseLanguage("it");
        person.picture("05-italian");
        person.field("Giorni di tempo: Modello non supportato").fill("4");
        person.click("Mostra che cosa cambia");
        person.picture("06-preview-italian");
        person.click("Annulla");
        person.click("Mostra in Cockpit");
        assertThat(person.page().locator("body")).containsText("technical-support");
        person.picture("07-cockpit");
        Assertions.assertThat(person.complaints()).singleElement().asString().contains("422");
    }

    private Customer.Request escalated() {
        Customer customer = customers.entitled();
        List<String> printer = List.of(customer.printer(UNSUPPORTED));
        customer.giveContact(printer);
        return customer.enroll(printer).continueWith(true);
    }

    @AfterEach
    void theTableGoesBack() {
        SignedInAs.run(owner, () -> routing.change(before.get(), null));
    }
}
