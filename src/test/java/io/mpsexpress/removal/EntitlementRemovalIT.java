package io.mpsexpress.removal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.AuditEntry;
import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.AtOnce;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Jobs;
import io.mpsexpress.support.People;
import io.mpsexpress.support.Removals;
import io.mpsexpress.support.ScriptedBackEnd;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The removal of an entitlement: only when nothing depends on it, and nothing comes to depend on it meanwhile. */
@ApplicationTest
class EntitlementRemovalIT {

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

    private Customer customer;
    private Removals removals;
    private UUID partner;
    private Caller offers;

    @BeforeEach
    void anEntitledCustomer() {
        customer = customers.entitled();
        removals = new Removals(http, customer);
        partner = customer.partner().partnerId();
        offers = people.staff(Role.MPS_OFFER_MANAGER);
    }

    @Test
    void anMpsOfferManagerMayApproveIt() {
        // given
        String removal = removals.entitlementRequested();
        // when
        assertThat(removals.approve(offers, removal).status()).isEqualTo(204);
        // then it ends at once, and the back end is told
        assertThat(removals.isEntitled()).isFalse();
        jobs.runAll(partner);
        assertThat(removals.state(removal)).isEqualTo("REMOVED");
        assertThat(backEnd.noticesOf(customer.id()))
                .singleElement()
                .satisfies(notice -> assertThat(notice.serialNumbers()).isEmpty());
    }

    @Test
    void openRequestsOfTheCustomerEndWithIt() {
        // given one in review and one that a team decides
        Customer.Request review = customer.enroll(customer.goodPrinters(1));
        String unsupported = customer.printer("E460,NATIVE,1.0,1000,REGISTERED,NONE");
        customer.giveContact(List.of(unsupported));
        Customer.Request escalated =
                customer.enroll(List.of(unsupported)).continueWith(true).runJobs();
        assertThat(escalated.now().get("tasks")).isNotEmpty();
        // when
        String removal = removals.entitlementRequested();
        assertThat(removals.approve(offers, removal).status()).isEqualTo(204);
        // then both ended in the same moment, named so, and nobody has a task of them
        for (Customer.Request request : List.of(review, escalated)) {
            assertThat(request.state()).isEqualTo("CANCELLED");
            assertThat(request.now().get("tasks")).isEmpty();
            assertThat(request.now().at("/entitlementLoss/by").asText()).isEqualTo(offers.userId());
        }
        assertThat(escalated.printer(unsupported).get("message").asText())
                .isEqualTo("Not added: the customer lost its entitlement to MPS Express.");
        assertThat(http.get(offers, "/api/v1/escalations?state=open&limit=500").text())
                .doesNotContain(escalated.id());
        // and the removal goes on to its end
        jobs.runAll(partner);
        assertThat(removals.state(removal)).isEqualTo("REMOVED");
    }

    @Test
    void customerOperationsMayApproveItToo() {
        String removal = removals.entitlementRequested();
        assertThat(removals.approve(people.staff(Role.CUSTOMER_OPERATIONS), removal)
                        .status())
                .isEqualTo(204);
    }

    @Test
    void whileTheBackEndIsNotToldNobodyEntitlesItAgain() {
        // given
        String removal = removals.entitlementRequested();
        backEnd.hearNothing(customer.id());
        removals.approve(offers, removal);
        jobs.failOnce(partner);
        // when
        Http.Answer answer = http.post(customer.partner(), customer.url() + "/entitlement-requests", null);
        // then
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("just being removed");
        // when it is told
        backEnd.hearAgain(customer.id());
        jobs.runAll(partner);
        customer.entitle();
        // then
        assertThat(removals.isEntitled()).isTrue();
    }

    @Test
    void printersInTheProgramStandAgainstAsking() {
        // given
        customer.printer("CX725,NATIVE,2.0,1000,REGISTERED,MANAGED");
        customer.printer("CX725,NATIVE,2.0,1000,REGISTERED,PENDING");
        // when
        Http.Answer answer = removals.askForEntitlement(customer.partner());
        // then
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("printersInProgram").asInt()).isEqualTo(2);
    }

    @Test
    void printersThatCameInMeanwhileStandAgainstApproving() {
        // given
        String removal = removals.entitlementRequested();
        customer.printer("CX725,NATIVE,2.0,1000,REGISTERED,MANAGED");
        // when
        Http.Answer answer = removals.approve(offers, removal);
        // then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("One printer of this customer is managed or pending");
        assertThat(removals.isEntitled()).isTrue();
        assertThat(removals.state(removal)).isEqualTo("OPEN");
        // and it can be rejected
        assertThat(removals.decide(
                                offers,
                                removals.task(removal),
                                Map.of("removalDecision", "reject", "decisionReason", "in use"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void whoIsNotEntitledOrAParentOrganizationIsRefused() {
        Customer notEntitled = customers.another(customer);
        Removals others = new Removals(http, notEntitled);
        assertThat(others.askForEntitlement(customer.partner()).status()).isEqualTo(409);
        assertThat(http.post(
                                customer.partner(),
                                "/api/v1/removals",
                                Map.of("organizationId", partner, "entitlement", true, "reason", "why"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void itIsAskedForOnceAtATime() {
        // given
        String removal = removals.entitlementRequested();
        // when
        Http.Answer again = removals.askForEntitlement(customer.partner());
        // then
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().get("removalId").asText()).isEqualTo(removal);
    }

    @Test
    void ofTwoWhoAskAtOnceOneIsRefused() throws Exception {
        List<Integer> statuses = AtOnce.twice(
                () -> removals.askForEntitlement(customer.partner()).status());
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void printersOfARequestUnderWayAreNotAddedAnyMore() {
        // given
        List<String> printers = customer.goodPrinters(1);
        customer.giveContact(printers);
        Customer.Request request = customer.enroll(printers).continueWith(false);
        // when the terms could be accepted any moment
        removals.approve(offers, removals.entitlementRequested());
        jobs.runAll(partner);
        // then they cannot any more
        assertThat(request.now().get("tasks")).isEmpty();
        assertThat(request.state()).isEqualTo("CANCELLED");
        assertThat(request.outcome(printers.get(0))).isEqualTo("NOT_ADDED");
        assertThat(audit.about(List.of(request.id())))
                .extracting(AuditEntry::act)
                .contains("enrollment.entitlementLost")
                .doesNotContain("printers.added");
        assertThat(backEnd.requestsOf(customer.id())).isEmpty();
        assertThat(jobs.incidents(partner)).isEmpty();
    }

    @Test
    void eitherPrintersAreAddedOrTheEntitlementEndsWhoeverIsFirst() throws Exception {
        // given terms to accept, and an approval, one click away each
        List<String> printers = customer.goodPrinters(20);
        customer.giveContact(printers);
        backEnd.keepSilent(customer.id());
        Customer.Request request = customer.enroll(printers).continueWith(false);
        String removal = removals.entitlementRequested();
        String approval = removals.task(removal);
        String terms = request.task("userTask_acceptTerms");
        Queue<Callable<Integer>> clicks = new ConcurrentLinkedQueue<>(List.of(
                () -> removals.decide(customer.partner(), terms, Map.of("termsAccepted", true))
                        .status(),
                () -> removals.decide(offers, approval, Map.of("removalDecision", "approve"))
                        .status()));
        // when
        AtOnce.twice(() -> clicks.poll().call());
        jobs.runAll(partner);
        // then
        String outcome = request.outcome(printers.get(0));
        assertThat(outcome).isIn("PENDING", "NOT_ADDED");
        assertThat(removals.isEntitled()).isEqualTo(outcome.equals("PENDING"));
        assertThat(jobs.incidents(partner)).isEmpty();
    }
}
