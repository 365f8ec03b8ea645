package io.mpsexpress.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.enrollment.recheck.Rechecks;
import io.mpsexpress.support.BrowserTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Jobs;
import io.mpsexpress.support.People;
import io.mpsexpress.support.Person;
import io.mpsexpress.support.ScriptedBackEnd;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One request with printers in all nine statuses: none waits for another, and each gets a result. */
@BrowserTest
class AllStatusesJourneyTest {

    private static final String GOOD = "CX725,NATIVE,1.0,1000,REGISTERED,NONE";
    private static final String UNSUPPORTED = "E460,NATIVE,1.0,1000,REGISTERED,NONE";
    private static final int TWELVE = 12;
    private static final String TERMS = "userTask_acceptTerms";

    /** Whether what is drawn of a model is in sight. */
    private static final String WHOLE_MODEL =
            """
            (diagram) => {
              const box = diagram.getBoundingClientRect();
              const shapes = [...diagram.querySelectorAll('.djs-shape')].map((shape) => shape.getBoundingClientRect());
              return shapes.length > 20 && shapes.every((shape) =>
                shape.left >= box.left - 2 && shape.right <= box.right + 2
                && shape.top >= box.top - 2 && shape.bottom <= box.bottom + 2);
            }""";

    private static final DateTimeFormatter OF_THE_ENGINE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Rechecks rechecks;

    @Autowired
    private ScriptedBackEnd backEnd;

    @Autowired
    private JdbcClient jdbc;

    private Customer customer;
    private Caller operations;
    private String good;
    private List<String> unsupported;
    private String exceeded;
    private String failed;
    private String uncounted;
    private String outdated;
    private String withoutContact;

    @BeforeEach
    void aCustomerWithPrintersInAllStatuses() {
        customer = customers.entitled();
        operations = people.staff(Role.CUSTOMER_OPERATIONS);
        good = customer.printer(GOOD);
        customer.managedPrinters(1);
        String pending = customer.printer(GOOD);
        unsupported = IntStream.range(0, TWELVE)
                .mapToObj(i -> customer.printer(UNSUPPORTED))
                .toList();
        exceeded = customer.printer("CX725,NATIVE,1.0,612000,REGISTERED,NONE");
        failed = customer.printer("CX725,NATIVE,1.0,1000,FAILED,NONE");
        uncounted = customer.printer("CX725,NATIVE,1.0,,REGISTERED,NONE");
        outdated = customer.printer("CX725,FLEET,1.9,1000,REGISTERED,NONE");
        withoutContact = customer.printer(GOOD);
        List<String> others = new ArrayList<>(unsupported);
        others.addAll(List.of(good, pending, exceeded, failed, uncounted, outdated));
        customer.giveContact(others);
        backEnd.keepSilent(customer.id());
        customer.enroll(List.of(pending)).continueWith(false).acceptTerms();
        backEnd.answer(customer.id(), ScriptedBackEnd::manageAll);
    }

    @Test
    void noneWaitsForAnotherAndEachGetsAResult(Person person) {
        // given a request for all of them, which names each status
        Customer.Request request = askedForAll(person);
        Locator form = person.page().locator(".fjs-form");
        for (String status : List.of(
                "Printer already managed",
                "Printer management pending",
                "Printer registration failed",
                "Unsupported model",
                "Lifetime page count exceeds the maximum",
                "Lifetime page count missing",
                "No supplies delivery contact",
                "Fleet Agent older than required",
                "Eligible")) {
            assertThat(form).containsText(status);
        }
        person.picture("01-all-statuses");

        // when the partner goes on and accepts the terms, then what is eligible is managed at once
        person.field("Continue with the eligible printers").check();
        person.field("Hand the others to whoever can resolve them").check();
        person.complete();
        accept(person, request);
        Assertions.assertThat(request.outcome(good)).isEqualTo("MANAGED");

        // when three of twelve are approved
        decide(person, request, "UNSUPPORTED_MODEL", 3, "approveException");

        // then their terms are there within a second, before any job has run, while the rest goes on
        Assertions.assertThat(sinceDecision(request)).isLessThan(Duration.ofSeconds(1));
        person.signIn(customer.partner().userId(), People.PASSWORD);
        person.open("/enrollments/" + request.id());
        // behind the task that they have taken, before those that nobody has
        assertThat(person.page().locator(".next-step li").nth(1)).containsText("Accept terms of service");
        person.page().setViewportSize(1280, 800);
        person.page().reload();
        Locator diagram = person.page().locator("[data-drawn=true]").first();
        diagram.waitFor();
        Assertions.assertThat(diagram.evaluate(WHOLE_MODEL)).isEqualTo(true);
        person.picture("02-three-approved");
        person.chooseLanguage("it");
        person.picture("03-three-approved-it");
        person.chooseLanguage("en");
        person.claim(request.task(TERMS));
        assertThat(form).containsText("3 printers");
        accept(person, request);
        Assertions.assertThat(request.now().at("/outcomes/MANAGED").asInt()).isEqualTo(4);
        Assertions.assertThat(request.state()).isEqualTo("SUBMITTED");

        // when the others are given up, put right by a file and a contact, and rejected
        person.claim(taskAbout(request, "PAGE_COUNT_MISSING"));
        person.field("Give up, leave them out").check();
        person.complete();
        // Tasklist shows their next task meanwhile, which the file is about to end
        person.open("/enrollments/" + request.id());
        customer.facts(List.of(failed, outdated), GOOD);
        customer.giveContact(List.of(withoutContact));
        rechecks.now(request);
        person.claim(request.task(TERMS));
        accept(person, request);
        decide(person, request, "UNSUPPORTED_MODEL", TWELVE - 3, "reject");
        decide(person, request, "PAGE_COUNT_EXCEEDED", 1, "reject");
        request.runJobs();

        // then it is over, each has a result, and nothing is left behind
        Assertions.assertThat(request.state()).isEqualTo("COMPLETED");
        Assertions.assertThat(request.now().at("/outcomes/MANAGED").asInt()).isEqualTo(7);
        Assertions.assertThat(request.now().at("/outcomes/NOT_ADDED").asInt()).isEqualTo(13);
        Assertions.assertThat(request.printers().values()).hasSize(20).allSatisfy(printer -> Assertions.assertThat(
                        printer.get("message").asText())
                .isNotBlank());
        Assertions.assertThat(jobs.incidents(customer.partner().partnerId())).isEmpty();
        Assertions.assertThat(jobs.runningInstances(request.id())).isZero();
        person.signIn(customer.partner().userId(), People.PASSWORD);
        person.open("/enrollments/" + request.id());
        assertThat(person.page().locator("main")).containsText("Completed");
        person.picture("04-completed");
        person.chooseLanguage("it");
        person.picture("05-completed-it");
        Assertions.assertThat(person.complaints()).isEmpty();
    }

    private Customer.Request askedForAll(Person person) {
        person.signIn(customer.partner().userId(), People.PASSWORD);
        person.open("/organizations/" + customer.id() + "/printers");
        person.page().locator("thead input[type=checkbox]").check();
        person.click("Add to MPS Express");
        person.picture("00-before-asking");
        person.page().locator("main button[type=submit]").last().click();
        person.seesTaskOfTheirs("Review eligibility");
        String requestPage = person.page().url().replaceAll(".*from=([^#]+)#.*", "$1");
        return customer.request(requestPage.replaceAll(".*/", ""));
    }

    /** In the task that is open; the back end answers at once. */
    private static void accept(Person person, Customer.Request request) {
        person.seesTaskOfTheirs("Accept terms of service");
        person.field("I have read and accept the terms of service").check();
        person.complete();
        request.runJobs();
    }

    /** On the page of the escalation, the first ones of it. */
    private void decide(Person person, Customer.Request request, String status, int printers, String decision) {
        person.signIn(operations.userId(), People.PASSWORD);
        person.open("/escalations/" + escalation(request, status));
        Page page = person.page();
        for (int i = 0; i < printers; i++) {
            page.locator("input[name=serialNumbers]").nth(i).check();
        }
        page.locator("input[name=decision][value=" + decision + "]").check();
        page.locator("#reason").fill("Because");
        page.locator("[data-decides]").click();
        assertThat(page.locator("#flash")).isVisible();
    }

    private UUID escalation(Customer.Request request, String status) {
        return jdbc.sql("select id from escalation where enrollment_id = ? and eligibility_status = ?")
                .params(UUID.fromString(request.id()), status)
                .query(UUID.class)
                .single();
    }

    /** From the decision to the terms that it opened. */
    private Duration sinceDecision(Customer.Request request) {
        JsonNode decided = http.get(operations, "/api/v1/escalations/" + escalation(request, "UNSUPPORTED_MODEL"))
                .json()
                .at("/decisions/0/decidedAt");
        JsonNode opened = http.get(customer.partner(), "/engine-rest/task/" + request.task(TERMS))
                .json()
                .get("created");
        return Duration.between(
                Instant.parse(decided.asText()),
                OffsetDateTime.parse(opened.asText(), OF_THE_ENGINE).toInstant());
    }

    private String taskAbout(Customer.Request request, String status) {
        String escalation = escalation(request, status).toString();
        return request.tasks("userTask_remediatePrinters").stream()
                .filter(task -> http.get(customer.partner(), "/engine-rest/task/" + task + "/form-variables")
                        .json()
                        .at("/escalationId/value")
                        .asText()
                        .equals(escalation))
                .findFirst()
                .orElseThrow();
    }
}
