package io.mpsexpress.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.backend.ManagementResult;
import io.mpsexpress.support.BrowserTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import io.mpsexpress.support.Person;
import io.mpsexpress.support.ScriptedBackEnd;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A partner follows a request to its end: the marked step moves, and what happened is told. */
@BrowserTest
class RequestJourneyTest {

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    @Autowired
    private ScriptedBackEnd backEnd;

    @Test
    void thePartnerFollowsARequestToItsEnd(Person person) {
        // given a request with an eligible printer and one that customer operations have to look at
        Customer customer = customers.entitled();
        List<String> good = customer.goodPrinters(1);
        String unsupported = customer.printer("E460,NATIVE,1.0,1000,REGISTERED,NONE");
        customer.giveContact(List.of(good.get(0), unsupported));
        backEnd.keepSilent(customer.id());
        Customer.Request request = customer.enroll(List.of(good.get(0), unsupported));
        person.signIn(customer.partner().userId(), People.PASSWORD);

        // when the partner looks it up in the list
        person.open("/requests");
        person.picture("10-requests");
        person.page().locator("main tbody a").first().click();

        // then the review is where it stands, and the request is on record
        Locator diagram = person.page().locator(".diagram[data-drawn]").first();
        Locator diagrams = person.page().locator(".diagram[data-drawn]");
        assertThat(marked(diagram, "userTask_reviewEligibility")).hasCount(1);
        assertThat(person.page().locator(".timeline li")).hasCount(1);
        person.picture("11-review");

        // when it is reviewed, with an escalation
        request.continueWith(true);
        person.page().reload();

        // then it stands in two places at once, and the called process has a diagram of its own
        assertThat(marked(diagram, "callActivity_addPrinters")).hasCount(1);
        assertThat(marked(diagram, "callActivity_resolveIneligible")).hasCount(1);
        assertThat(diagrams).hasCount(3);
        assertThat(marked(diagrams, "userTask_acceptTerms")).hasCount(1);
        assertThat(marked(diagrams, "userTask_decideEscalation")).hasCount(1);
        person.picture("12-terms-and-escalation");

        // when the terms are accepted and the back end answers while the page is open
        request.acceptTerms();
        person.page().reload();
        person.page()
                .locator(".diagram-part:not([open]) > summary")
                .getByText("Request management")
                .click();
        assertThat(marked(diagrams, "gateway_awaitAnswer")).hasCount(1);
        int happened = person.page().locator(".timeline li").count();
        answer(request, good.get(0));

        // then the page follows by itself
        assertThat(diagram.locator(".step-passed[data-element-id=callActivity_addPrinters]"))
                .hasCount(1);
        assertThat(person.page().locator(".timeline li").nth(happened)).isVisible();
        person.picture("13-answered");

        // when the last printer is decided
        Caller operations = people.staff(Role.CUSTOMER_OPERATIONS);
        request.submit(
                operations,
                "userTask_decideEscalation",
                Map.of("escalationDecision", "reject", "decisionReason", "This model is out of the program."));
        person.page().reload();

        // then it is over: nothing is marked as current, the way it took is, and the reason can be read
        assertThat(diagram.locator(".step-passed[data-element-id=endEvent_enrollmentCompleted]"))
                .hasCount(1);
        assertThat(diagram.locator(".step-current")).hasCount(0);
        assertThat(person.page().locator(".timeline")).containsText("This model is out of the program.");
        assertThat(person.page().locator(".timeline")).containsText("Test " + operations.userId());
        person.picture("14-completed");

        // and it reads in Italian, too
        person.chooseLanguage("it");
        assertThat(person.page().locator(".diagram[data-drawn]").first()).containsText("Riepilogare");
        person.picture("15-completed-it");
        person.open("/requests");
        person.picture("16-requests-it");
        person.open("/enrollments/" + request.id() + "/printers");
        person.picture("17-printers-it");
        assertThat(person.complaints()).isEmpty();
    }

    private void answer(Customer.Request request, String serialNumber) {
        Http.Answer answer = http.post(
                people.staff(Role.ADMINISTRATOR),
                "/api/v1/management-results",
                Map.of("requestId", request.id(), "results", List.of(ManagementResult.managed(serialNumber))));
        assertThat(answer.status()).isEqualTo(200);
        request.runJobs();
    }

    private static Locator marked(Locator diagram, String elementId) {
        return diagram.locator(".step-current[data-element-id=" + elementId + "]");
    }
}
