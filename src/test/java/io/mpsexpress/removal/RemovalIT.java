package io.mpsexpress.removal;

import static io.mpsexpress.support.Expectations.counts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mpsexpress.access.AuditEntry;
import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.shared.Reason;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Jobs;
import io.mpsexpress.support.People;
import io.mpsexpress.support.Removals;
import io.mpsexpress.support.ScriptedBackEnd;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The removal of printers: who may ask for what, who decides, and what becomes of the printers. */
@ApplicationTest
class RemovalIT {

    private static final String MANAGED = "CX725,NATIVE,2.0,1000,REGISTERED,MANAGED";

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    @Autowired
    private Jobs jobs;

    @Autowired
    private ScriptedBackEnd backEnd;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TaskService tasks;

    private Customer customer;
    private Removals removals;
    private UUID partner;
    private Caller operations;
    private String printer;
    private String another;

    @BeforeEach
    void anEntitledCustomerWithTwoManagedPrinters() {
        customer = customers.entitled();
        removals = new Removals(http, customer);
        partner = customer.partner().partnerId();
        operations = people.staff(Role.CUSTOMER_OPERATIONS);
        printer = customer.printer(MANAGED);
        another = customer.printer(MANAGED);
    }

    @Test
    void anApprovedRemovalIsToldToTheBackEndAndEndsTheManagement() {
        // given
        String removal = removals.requested(List.of(printer));
        assertThat(removals.state(removal)).isEqualTo("OPEN");
        // when
        assertThat(removals.approve(operations, removal).status()).isEqualTo(204);
        // then nothing has changed before the back end is told
        assertThat(removals.state(removal)).isEqualTo("APPROVED");
        assertThat(counts(customer.check(List.of(printer)))).isEqualTo(Map.of("ALREADY_MANAGED", 1));
        // when
        jobs.runAll(partner);
        // then
        assertThat(removals.state(removal)).isEqualTo("REMOVED");
        assertThat(backEnd.noticesOf(customer.id())).singleElement().satisfies(notice -> {
            assertThat(notice.requestId()).hasToString(removal);
            assertThat(notice.serialNumbers()).containsExactly(printer);
        });
        assertThat(counts(customer.check(List.of(printer, another))))
                .isEqualTo(Map.of("NO_SUPPLIES_CONTACT", 1, "ALREADY_MANAGED", 1));
        assertThat(listed("NO_SUPPLIES_CONTACT")).containsExactly(printer);
        assertThat(jobs.runningInstances(removal)).isZero();
        assertThat(jobs.incidents(partner)).isEmpty();
    }

    @Test
    void whoAskedAndDecidedWhenAndWhyIsOnRecord() {
        // given
        String removal = removals.requested(List.of(printer));
        // when
        removals.decide(
                operations,
                removals.task(removal),
                Map.of("removalDecision", "reject", "decisionReason", " Under contract until May. "));
        // then
        JsonNode now = removals.now(removal);
        assertThat(now.get("state").asText()).isEqualTo("REJECTED");
        assertThat(now.get("reason").asText()).isEqualTo(Removals.REASON);
        assertThat(now.get("requestedBy").asText()).isEqualTo(customer.partner().userId());
        assertThat(now.get("decidedBy").asText()).isEqualTo(operations.userId());
        assertThat(now.get("decisionReason").asText()).isEqualTo("Under contract until May.");
        assertThat(now.get("endedAt").isNull()).isFalse();
        assertThat(audit.about(List.of(removal)))
                .extracting(AuditEntry::act, AuditEntry::userId)
                .containsExactly(
                        tuple("removal.requested", customer.partner().userId()),
                        tuple("removal.rejected", operations.userId()));
        assertThat(counts(customer.check(List.of(printer)))).isEqualTo(Map.of("ALREADY_MANAGED", 1));
        assertThat(backEnd.noticesOf(customer.id())).isEmpty();
    }

    @Test
    void aRemovedPrinterCanBeAddedAgain() {
        // given
        customer.giveContact(List.of(printer));
        String removal = removals.requested(List.of(printer));
        removals.approve(operations, removal);
        jobs.runAll(partner);
        // when
        Customer.Request request =
                customer.enroll(List.of(printer)).continueWith(false).acceptTerms();
        // then
        assertThat(request.outcome(printer)).isEqualTo("MANAGED");
        // and can be removed again
        assertThat(removals.ask(customer.partner(), List.of(printer)).status()).isEqualTo(201);
    }

    @Test
    void noFleetFileBringsARemovedPrinterBack() {
        // given
        String removal = removals.requested(List.of(printer));
        removals.approve(operations, removal);
        jobs.runAll(partner);
        // when a file of before comes in, or one that says that it is pending
        customer.fact(printer, MANAGED);
        customer.fact(printer, MANAGED.replace("MANAGED", "PENDING"));
        // then
        assertThat(counts(customer.check(List.of(printer)))).isEqualTo(Map.of("NO_SUPPLIES_CONTACT", 1));
        assertThat(listed("ALREADY_MANAGED")).containsExactly(another);
    }

    @Test
    void aBackEndThatIsDownIsToldLaterAndNothingChangesBefore() {
        // given
        String removal = removals.requested(List.of(printer, another));
        backEnd.hearNothing(customer.id());
        removals.approve(operations, removal);
        // when
        jobs.runUntilIncident(partner);
        // then the decision stays, and Cockpit has an incident
        assertThat(removals.state(removal)).isEqualTo("APPROVED");
        assertThat(counts(customer.check(List.of(printer, another)))).isEqualTo(Map.of("ALREADY_MANAGED", 2));
        assertThat(jobs.incidents(partner)).hasSize(1);
        // when it is tried again
        backEnd.hearAgain(customer.id());
        jobs.retry(partner);
        jobs.runAll(partner);
        // then
        assertThat(removals.state(removal)).isEqualTo("REMOVED");
        assertThat(jobs.incidents(partner)).isEmpty();
        assertThat(backEnd.noticesOf(customer.id()))
                .hasSizeGreaterThan(1)
                .extracting(notice -> notice.idempotencyKey())
                .containsOnly(removal + "-0");
    }

    @Test
    void whatIsNotManagedIsNamedAndNothingIsAskedFor() {
        // given
        String notManaged = customer.goodPrinters(1).get(0);
        String foreign = customers.entitled().printer(MANAGED);
        // when
        Http.Answer unmanaged = removals.ask(customer.partner(), List.of(printer, notManaged));
        Http.Answer unknown = removals.ask(customer.partner(), List.of(printer, foreign, "NOSUCH", printer));
        // then
        assertThat(unmanaged.status()).isEqualTo(422);
        assertThat(unmanaged.text())
                .contains(notManaged)
                .contains("not managed")
                .doesNotContain(printer);
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.text()).contains(printer).contains("more than once");
        assertThat(removals.ask(customer.partner(), List.of(foreign, "NOSUCH")).text())
                .contains(foreign)
                .contains("NOSUCH");
        assertThat(list()).isEmpty();
    }

    @Test
    void aPendingPrinterWaitsForItsAnswerFirst() {
        // given
        String pending = customer.printer("CX725,NATIVE,2.0,1000,REGISTERED,PENDING");
        // when
        Http.Answer answer = removals.ask(customer.partner(), List.of(pending));
        // then
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("wait for the answer");
    }

    @Test
    void aPrinterIsInOneOpenRemovalOnly() {
        // given
        String removal = removals.requested(List.of(printer));
        // when
        Http.Answer answer = removals.ask(operations, List.of(printer, another));
        // then
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains(printer).doesNotContain(another);
        // when the first is decided
        removals.decide(
                operations, removals.task(removal), Map.of("removalDecision", "reject", "decisionReason", "no"));
        // then
        assertThat(removals.ask(operations, List.of(printer, another)).status()).isEqualTo(201);
    }

    @Test
    void aRequestSaysWhatAndWhy() {
        Caller partnerUser = customer.partner();
        assertThat(removals.send(partnerUser, Map.of("reason", "why")).text())
                .contains("serialNumbers")
                .contains("422");
        Http.Answer noReason = removals.send(partnerUser, Map.of("serialNumbers", List.of(printer), "reason", "  "));
        assertThat(noReason.status()).isEqualTo(422);
        assertThat(noReason.text()).contains("\"reason\"").contains("Say why");
        assertThat(removals.send(partnerUser, Map.of("serialNumbers", List.of(printer), "reason", "x".repeat(1_001)))
                        .text())
                .contains("at most 1,000 characters");
        assertThat(removals.send(
                                partnerUser,
                                Map.of("serialNumbers", List.of(printer), "entitlement", true, "reason", "why"))
                        .text())
                .contains("not of both");
        assertThat(http.post(partnerUser, "/api/v1/removals", Map.of("reason", "why"))
                        .text())
                .contains("organizationId");
        assertThat(removals.send(
                                partnerUser,
                                Map.of("serialNumbers", List.of(printer), "reason", "w" + "\u0001".repeat(900) + "y"))
                        .text())
                .contains("cannot be read");
        assertThat(list()).isEmpty();
    }

    @Test
    void partnersAndStaffAskButNotTheProcessOwner() {
        Caller support = people.staff(Role.TECHNICAL_SUPPORT);
        Caller owner = people.staff(Role.PROCESS_OWNER);
        Caller fleetManager = people.user(partner, Role.FLEET_MANAGER);
        Caller administrator = people.user(partner, Role.PARTNER_ADMINISTRATOR);
        assertThat(removals.ask(owner, List.of(printer)).status()).isEqualTo(403);
        assertThat(removals.ask(fleetManager, List.of(printer)).status()).isEqualTo(201);
        assertThat(removals.ask(administrator, List.of(another)).status()).isEqualTo(201);
        assertThat(removals.ask(support, List.of(customer.printer(MANAGED))).status())
                .isEqualTo(201);
    }

    @Test
    void anotherPartnersRemovalIsNotThere() {
        // given
        String removal = removals.requested(List.of(printer));
        Caller stranger = customers.entitled().partner();
        // then
        assertThat(removals.ask(stranger, List.of(printer)).status()).isEqualTo(404);
        assertThat(http.get(stranger, "/api/v1/removals/" + removal).status()).isEqualTo(404);
        assertThat(http.get(stranger, "/api/v1/removals/" + removal + "/printers")
                        .status())
                .isEqualTo(404);
        assertThat(http.get(stranger, "/api/v1/removals").json().get("items")).isEmpty();
        assertThat(http.get(operations, "/api/v1/removals/" + removal).status()).isEqualTo(200);
    }

    @Test
    void onlyCustomerOperationsDecideOnPrinters() {
        // given
        String removal = removals.requested(List.of(printer));
        String task = removals.task(removal);
        Map<String, String> approval = Map.of("removalDecision", "approve");
        // then
        for (Caller other : List.of(
                customer.partner(), people.staff(Role.MPS_OFFER_MANAGER), people.staff(Role.TECHNICAL_SUPPORT))) {
            assertThat(removals.decide(other, task, approval).status()).isBetween(400, 404);
        }
        // and not even when an administrator gave them the task
        Caller support = people.staff(Role.TECHNICAL_SUPPORT);
        tasks.setAssignee(task, support.userId());
        assertThat(removals.decide(support, task, approval).status()).isGreaterThanOrEqualTo(400);
        assertThat(removals.state(removal)).isEqualTo("OPEN");
        tasks.setAssignee(task, null);
        assertThat(removals.decide(operations, task, approval).status()).isEqualTo(204);
        // and a second time there is no task any more
        assertThat(removals.decide(operations, task, approval).status()).isBetween(400, 409);
    }

    @Test
    void whatIsMissingInADecisionIsSaidAndTheTaskStaysOpen() {
        // given
        String removal = removals.requested(List.of(printer));
        String task = removals.task(removal);
        // when
        Http.Answer nothing = removals.decide(operations, task, Map.of());
        Http.Answer noReason = removals.decide(operations, task, Map.of("removalDecision", "reject"));
        Http.Answer tooLong = removals.decide(
                operations, task, Map.of("removalDecision", "reject", "decisionReason", "x".repeat(1_001)));
        Http.Answer unreadable =
                removals.decide(operations, task, Map.of("removalDecision", "reject", "decisionReason", "n\0o"));
        // then
        assertThat(nothing.text()).contains("approve or reject");
        assertThat(noReason.text()).contains("Say why");
        assertThat(tooLong.text()).contains("at most 1,000");
        assertThat(unreadable.text()).contains("cannot be read");
        assertThat(removals.task(removal)).isEqualTo(task);
        assertThat(removals.state(removal)).isEqualTo("OPEN");
    }

    @Test
    void theTaskHoldsASmallPartOfALargeRemoval() {
        // given
        List<String> many = customer.goodPrinters(60).stream()
                .peek(serialNumber -> customer.fact(serialNumber, MANAGED))
                .toList();
        // when
        Http.Answer asked =
                removals.send(customer.partner(), Map.of("serialNumbers", many, "reason", "x".repeat(Reason.LONGEST)));
        // then
        String removal = asked.json().get("id").asText();
        assertThat(asked.json().get("printerCount").asInt()).isEqualTo(60);
        assertThat(jobs.variableBytes(removals.task(removal))).isLessThan(4_096);
        JsonNode page = http.get(operations, "/api/v1/removals/" + removal + "/printers?limit=50")
                .json();
        assertThat(page.get("items")).hasSize(50);
        assertThat(http.get(
                                operations,
                                "/api/v1/removals/" + removal + "/printers?limit=50&cursor="
                                        + page.get("nextCursor").asText())
                        .json()
                        .get("items"))
                .hasSize(10);
    }

    @Test
    void theSameRequestSentAgainIsTheSameRemoval() {
        Map<String, Object> body =
                Map.of("organizationId", customer.id(), "serialNumbers", List.of(printer), "reason", "why");
        String key = UUID.randomUUID().toString();
        String first = sent(key, body).json().get("id").asText();
        assertThat(sent(key, body).json().get("id").asText()).isEqualTo(first);
        assertThat(list()).hasSize(1);
    }

    private Http.Answer sent(String key, Map<String, Object> body) {
        return http.send(http.request(customer.partner(), "/api/v1/removals")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(
                        new ObjectMapper().valueToTree(body).toString())));
    }

    private JsonNode list() {
        return http.get(customer.partner(), "/api/v1/removals?organizationId=" + customer.id())
                .json()
                .get("items");
    }

    private List<String> listed(String status) {
        return http.get(customer.partner(), customer.url() + "/printers?status=" + status)
                .json()
                .get("items")
                .findValuesAsText("serialNumber");
    }
}
