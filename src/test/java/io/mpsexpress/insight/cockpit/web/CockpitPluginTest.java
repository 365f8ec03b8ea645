package io.mpsexpress.insight.cockpit.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.BrowserTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.PageCheck;
import io.mpsexpress.support.People;
import io.mpsexpress.support.Person;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What our plugins add to a real Cockpit, as a process owner sees it. */
@BrowserTest
class CockpitPluginTest {

    private static final String COCKPIT = "/camunda/app/cockpit/default/#/";

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    private ProcessInstance running(Customer.Request request) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(request.id())
                .processDefinitionKey("enroll-printers")
                .singleResult();
    }

    private static String number(Customer.Request request) {
        return request.now().get("number").asText();
    }

    @Test
    void listsShowNumberCustomerAndPartnerAndLeadToTheCourse(Person person) {
        Customer customer = customers.entitled();
        Customer.Request request = customer.enroll(customer.goodPrinters(1));
        ProcessInstance instance = running(request);
        String number = number(request);
        person.signIn(people.staff(Role.PROCESS_OWNER).userId(), People.PASSWORD);

        // in the list of instances, newest first
        person.open(COCKPIT + "process-definition/" + instance.getProcessDefinitionId()
                + "/runtime?tab=process-instances-tab");
        Locator link = person.page().locator("a[href*='" + instance.getId() + "'][title]");
        assertThat(link).containsText(number + " · Customer " + customer.id());
        assertThat(link).hasAttribute("title", instance.getId());
        assertThat(person.page().locator("td.business-key", new Page.LocatorOptions().setHasText(number)))
                .isVisible();
        person.picture("instances");

        // on the page of the instance: steps, persons, durations, and the way back
        person.open("about:blank");
        person.open(COCKPIT + "process-instance/" + instance.getId() + "/runtime");
        assertThat(person.page().locator(".cam-breadcrumb .active .text")).hasText(number);
        person.page()
                .locator(".nav-tabs a", new Page.LocatorOptions().setHasText("Course"))
                .click();
        Locator course = person.page().locator(".mps-course");
        assertThat(course.locator("th[scope=row]")).containsText(new String[] {
            "Enrollment requested",
            "Check entitlement",
            "Organization entitled",
            "Check eligibility",
            "Review eligibility"
        });
        assertThat(course.locator("tbody tr").last()).containsText("now");
        person.picture("course");
        PageCheck check = new PageCheck(person);
        check.axe("course", ".mps-course");
        assertThat(check.problems()).isEmpty();
        course.locator("a", new Locator.LocatorOptions().setHasText("Page of the request"))
                .click();
        person.page().waitForURL(url -> url.endsWith("/enrollments/" + request.id()));

        // and from there to Cockpit
        person.page()
                .locator("a", new Page.LocatorOptions().setHasText("Course in Cockpit"))
                .click();
        assertThat(person.page().locator(".mps-course strong")).containsText(number);

        // and in Italian
        check.speak("it");
        person.open("about:blank");
        person.open(COCKPIT + "process-instance/" + instance.getId() + "/runtime");
        person.page()
                .locator(".nav-tabs a", new Page.LocatorOptions().setHasText("Andamento"))
                .click();
        assertThat(course.locator("tbody tr").last()).containsText("adesso");
        assertThat(course.locator("a", new Locator.LocatorOptions().setHasText("Pagina della richiesta")))
                .isVisible();
        assertThat(person.complaints()).isEmpty();
    }

    @Test
    void theWayToAnInstanceThatAnotherCalledNamesTheRequestOfBoth(Person person) {
        Customer customer = customers.entitled();
        List<String> printers = customer.goodPrinters(1);
        customer.giveContact(printers);
        Customer.Request request = customer.enroll(printers).continueWith(false);
        ProcessInstance called = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(request.id())
                .processDefinitionKey("add-printers")
                .singleResult();
        person.signIn(people.staff(Role.PROCESS_OWNER).userId(), People.PASSWORD);

        person.open(COCKPIT + "process-instance/" + called.getId() + "/runtime");

        Locator way = person.page().locator(".cam-breadcrumb");
        assertThat(way.locator(".active .text")).hasText(number(request));
        way.locator("a", new Locator.LocatorOptions().setHasText(Pattern.compile("^…$")))
                .click();
        assertThat(way.locator("a[href*='process-instance/" + running(request).getId() + "']"))
                .hasText(number(request));
    }

    @Test
    void aRequestThatEndedIsFoundByItsNumberWithStepsPersonsAndDurations(Person person) {
        Customer customer = customers.entitled();
        List<String> printers = customer.goodPrinters(1);
        customer.giveContact(printers);
        Customer.Request request = customer.enroll(printers).continueWith(false);
        tasks.setAssignee(
                request.task("userTask_acceptTerms"), customer.partner().userId());
        request.acceptTerms();
        assertThat(request.state()).isEqualTo("COMPLETED");
        person.signIn(people.staff(Role.PROCESS_OWNER).userId(), People.PASSWORD);

        person.open(COCKPIT + "dashboard");
        person.page().locator("a[href='#/request']").click();
        person.page().locator("#mps-number").fill(number(request).toLowerCase());
        person.page().locator("#mps-number").press("Enter");

        Locator course = person.page().locator(".mps-course");
        assertThat(course.locator("h3")).containsText(new String[] {"Enroll printers in MPS Express", "Add printers"});
        assertThat(course.locator("tr", new Locator.LocatorOptions().setHasText("Accept terms of service"))
                        .first())
                .isVisible();
        person.picture("request");

        person.page().locator("#mps-number").fill("E-999999999");
        person.page().locator("#mps-number").press("Enter");
        assertThat(course.locator("[role=alert]")).hasText("There is no such request.");

        PageCheck check = new PageCheck(person);
        check.look("request", COCKPIT + "request?of=" + number(request), ".mps-course:has(table)");
        // and it is Italian now
        assertThat(course.locator("label")).hasText("Numero della richiesta");
        assertThat(course.locator("thead").first()).containsText("Durata");
        assertThat(course.locator("tr", new Locator.LocatorOptions().setHasText("Accetta i termini di servizio"))
                        .first())
                .isVisible();
        assertThat(course.locator("a", new Locator.LocatorOptions().setHasText("Pagina della richiesta")))
                .isVisible();
        assertThat(check.problems()).isEmpty();
    }

    @Test
    void aDefinitionsDiagramShowsHowOftenAndHowLong(Person person) {
        Customer customer = customers.entitled();
        customer.enroll(customer.goodPrinters(1))
                .submit("userTask_reviewEligibility", Map.of("reviewDecision", "cancel"));
        Customer.Request another = customer.enroll(customer.goodPrinters(1));
        String definition = running(another).getProcessDefinitionId();
        person.signIn(people.staff(Role.PROCESS_OWNER).userId(), People.PASSWORD);

        person.open(COCKPIT + "process-definition/" + definition + "/runtime");

        assertThat(person.page().locator("[data-element-id=userTask_reviewEligibility][class*=mps-heat-]"))
                .isVisible();
        assertThat(person.page().locator("[data-container-id=userTask_reviewEligibility] .mps-took"))
                .containsText("×");
        person.picture("heat");
        PageCheck check = new PageCheck(person);
        check.axe("heat", ".mps-took");
        assertThat(check.problems()).isEmpty();

        // and in Italian
        check.speak("it");
        person.open("about:blank");
        person.open(COCKPIT + "process-definition/" + definition + "/runtime");
        assertThat(person.page().locator("[data-container-id=userTask_reviewEligibility] .mps-took"))
                .hasAttribute("title", "Quante volte e quanto a lungo");
    }
}
