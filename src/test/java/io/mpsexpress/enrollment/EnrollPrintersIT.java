package io.mpsexpress.enrollment;

import static io.mpsexpress.support.Expectations.counts;
import static io.mpsexpress.support.Expectations.sample;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Expectations;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Jobs;
import io.mpsexpress.support.People;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The main job by API alone, with the sample fleet: from a customer that is not entitled to managed printers. */
@ApplicationTest
class EnrollPrintersIT {

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    @Autowired
    private Jobs jobs;

    @Autowired
    private ObjectMapper json;

    @Test
    void theSampleFleetGoesTheWholeWay() throws Exception {
        JsonNode expected = json.readTree(sample("fleet-1000.expected.json"));
        String fleet = uniqueSerialNumbers(sample("fleet-1000.csv"));
        List<String> serialNumbers = fleet.lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();

        // given a customer that is not entitled, with a thousand printers
        Customer customer = customers.notEntitled();
        assertThat(customer.importFleet(fleet).get("created").asInt()).isEqualTo(1_000);
        assertThat(counts(customer.check(serialNumbers))).isEqualTo(map(expected.get("countsWhenNoneHas")));

        // when the partner asks to add them, entitles the customer within the request, and assigns a contact to all
        Customer.Request request = customer.enroll(serialNumbers);
        assertThat(request.state()).isEqualTo("REVIEW");
        request.submit("userTask_confirmEntitlement", Map.of("entitlementConfirmed", true));
        customer.giveContact(serialNumbers);
        request.submit("userTask_reviewEligibility", Map.of("reviewDecision", "recheck"));

        // then the review shows what is expected
        assertThat(counts(request.now())).isEqualTo(map(expected.get("countsWhenEveryPrinterHasAContact")));
        assertThat(jobs.variableBytes(request.task("userTask_reviewEligibility")))
                .as("bytes of process variables")
                .isLessThan(4_096);

        // when they go on, with escalation, and accept the terms
        request.continueWith(true);
        assertThat(request.state()).isEqualTo("TERMS");
        request.acceptTerms();

        // then exactly the eligible ones are managed, and each escalation is with its team
        assertThat(request.now().at("/outcomes/MANAGED").asInt()).isEqualTo(714);
        assertThat(request.now().at("/terms/acceptedBy").asText())
                .isEqualTo(customer.partner().userId());
        assertThat(groupsOf(request.now()))
                .containsExactlyInAnyOrder(
                        "userTask_decideEscalation technical-support",
                        "userTask_decideEscalation customer-operations",
                        "userTask_decideEscalation customer-operations",
                        "userTask_remediatePrinters fleet-manager",
                        "userTask_remediatePrinters fleet-manager");

        // when everybody says no
        Caller operations = people.staff(Role.CUSTOMER_OPERATIONS);
        Caller support = people.staff(Role.TECHNICAL_SUPPORT);
        for (JsonNode task : request.now().get("tasks")) {
            String group = task.at("/candidateGroups/0").asText();
            boolean partners = group.equals("fleet-manager");
            Caller person = partners ? customer.partner() : group.equals("technical-support") ? support : operations;
            request.submitById(
                    person,
                    task.get("id").asText(),
                    partners
                            ? Map.of("remediationDecision", "giveUp")
                            : Map.of("escalationDecision", "reject", "decisionReason", "Too old"));
        }

        // then the request is closed, every printer has an outcome, and nothing is left behind
        JsonNode closed = request.now();
        assertThat(closed.get("state").asText()).isEqualTo("COMPLETED");
        assertThat(closed.get("tasks")).isEmpty();
        assertThat(closed.at("/outcomes/MANAGED").asInt()).isEqualTo(714);
        assertThat(closed.at("/outcomes/NOT_ADDED").asInt()).isEqualTo(286);
        assertThat(jobs.incidents(customer.partner().partnerId())).isEmpty();
        assertThat(jobs.runningInstances(request.id())).isZero();
    }

    @Test
    void printersWithoutContactGetOneWithinTheRequest() {
        // given printers of an entitled customer that has no contact
        Customer customer = customers.entitled();
        List<String> serialNumbers = customer.goodPrinters(3);
        Customer.Request request = customer.enroll(serialNumbers);
        assertThat(counts(request.now())).isEqualTo(Map.of("NO_SUPPLIES_CONTACT", 3));

        // when the partner chooses to assign contacts and creates the first one
        request.submit("userTask_reviewEligibility", Map.of("reviewDecision", "assignContact"));
        Map<String, Object> fields = new java.util.LinkedHashMap<>(Customer.contact());
        fields.put("contactDecision", "create");
        request.submit("userTask_createSuppliesContact", fields);

        // then all are eligible and can be added
        assertThat(counts(request.now())).isEqualTo(Map.of("ELIGIBLE", 3));
        request.continueWith(false).acceptTerms();
        assertThat(request.state()).isEqualTo("COMPLETED");
        assertThat(serialNumbers).allSatisfy(serialNumber -> assertThat(request.outcome(serialNumber))
                .isEqualTo("MANAGED"));
    }

    @Test
    void anExistingContactIsChosenWithinTheRequest() {
        // given a contact, and a printer that does not have it
        Customer customer = customers.entitled();
        String contactId = http.post(customer.partner(), customer.url() + "/contacts", Customer.contact())
                .json()
                .get("id")
                .asText();
        Customer.Request request = customer.enroll(customer.goodPrinters(1));

        // when it is chosen
        request.submit("userTask_reviewEligibility", Map.of("reviewDecision", "assignContact"));
        request.submit("userTask_chooseSuppliesContact", Map.of("contactDecision", "assign", "contactId", contactId));

        // then the printer is eligible
        assertThat(counts(request.now())).isEqualTo(Map.of("ELIGIBLE", 1));
    }

    @Test
    void whoDeclinesTheEntitlementEndsTheRequest() {
        Customer customer = customers.notEntitled();
        List<String> serialNumbers = customer.goodPrinters(2);
        Customer.Request request = customer.enroll(serialNumbers);

        request.submit("userTask_confirmEntitlement", Map.of("entitlementConfirmed", false));

        assertThat(request.state()).isEqualTo("CANCELLED");
        assertThat(request.outcome(serialNumbers.get(0))).isEqualTo("NOT_ADDED");
        assertThat(http.get(customer.partner(), customer.url())
                        .json()
                        .get("entitled")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void whoCancelsTheReviewEndsTheRequestWithNothingChanged() {
        Customer customer = customers.entitled();
        List<String> serialNumbers = customer.goodPrinters(2);
        customer.giveContact(serialNumbers);
        Customer.Request request = customer.enroll(serialNumbers);

        request.submit("userTask_reviewEligibility", Map.of("reviewDecision", "cancel"));

        assertThat(request.state()).isEqualTo("CANCELLED");
        assertThat(counts(customer.check(serialNumbers))).isEqualTo(Map.of("ELIGIBLE", 2));
    }

    @Test
    void termsThatAreNotAcceptedKeepTheTaskOpenUntilThePartnerWithdraws() {
        // given eligible printers that wait for the terms
        Customer customer = customers.entitled();
        List<String> serialNumbers = customer.goodPrinters(2);
        customer.giveContact(serialNumbers);
        Customer.Request request = customer.enroll(serialNumbers).continueWith(false);

        // when they are not accepted, or nothing is said
        assertThat(request.submitRefused("userTask_acceptTerms", Map.of("termsAccepted", false)))
                .contains("termsAccepted");
        assertThat(request.submitRefused("userTask_acceptTerms", Map.of())).contains("termsAccepted");
        assertThat(request.state()).isEqualTo("TERMS");

        // and the partner withdraws
        String withdrawal = "/api/v1/enrollments/" + request.id() + "/terms-refusals";
        assertThat(http.post(customer.partner(), withdrawal, null).status()).isEqualTo(204);
        request.runJobs();

        // then nothing is added, and the printers are as they were
        assertThat(request.state()).isEqualTo("COMPLETED");
        assertThat(request.outcome(serialNumbers.get(0))).isEqualTo("NOT_ADDED");
        assertThat(counts(customer.check(serialNumbers))).isEqualTo(Map.of("ELIGIBLE", 2));
        assertThat(http.post(customer.partner(), withdrawal, null).status()).isEqualTo(409);
    }

    @Test
    void termsThatChangedMeanwhileMustBeAcceptedAgain() {
        // given a request that waits for the terms, and a new version of them
        Customer customer = customers.entitled();
        List<String> serialNumbers = customer.goodPrinters(1);
        customer.giveContact(serialNumbers);
        Customer.Request request = customer.enroll(serialNumbers).continueWith(false);
        String firstTask = request.task("userTask_acceptTerms");
        customers.publishTerms("New terms");

        // when the partner accepts what they were shown
        request.acceptTerms();

        // then the new version waits, and only its acceptance adds the printer
        assertThat(request.state()).isEqualTo("TERMS");
        assertThat(request.task("userTask_acceptTerms")).isNotEqualTo(firstTask);
        assertThat(request.now().get("terms").isNull()).isTrue();
        int current = http.get(customer.partner(), "/api/v1/program/terms")
                .json()
                .at("/current/version")
                .asInt();
        request.acceptTerms();
        assertThat(request.now().at("/terms/version").asInt()).isEqualTo(current);
        assertThat(request.outcome(serialNumbers.get(0))).isEqualTo("MANAGED");
    }

    @Test
    void aReviewThatLeadsNowhereIsRefused() {
        Customer customer = customers.entitled();
        Customer.Request request = customer.enroll(List.of(customer.printer("E460,NATIVE,1.0,10,REGISTERED,NONE")));

        assertThat(request.submitRefused("userTask_reviewEligibility", Map.of()))
                .contains("reviewDecision");
        assertThat(request.submitRefused("userTask_reviewEligibility", Map.of("reviewDecision", "jump")))
                .contains("reviewDecision");
        assertThat(request.submitRefused("userTask_reviewEligibility", Map.of("reviewDecision", "continue")))
                .contains("reviewDecision");
        assertThat(request.submitRefused("userTask_reviewEligibility", Map.of("eligibleCount", 5)))
                .contains("eligibleCount");
    }

    @Test
    void assigningContactsIsRefusedWhenEveryPrinterHasOne() {
        Customer customer = customers.entitled();
        List<String> serialNumbers = customer.goodPrinters(1);
        customer.giveContact(serialNumbers);
        Customer.Request request = customer.enroll(serialNumbers);

        assertThat(request.submitRefused("userTask_reviewEligibility", Map.of("reviewDecision", "assignContact")))
                .contains("reviewDecision");
    }

    @Test
    void aPrinterThatIsNotEligibleAnyMoreWhenItIsToBeAddedIsReportedBack() {
        // given two eligible printers whose terms wait for acceptance
        Customer customer = customers.entitled();
        List<String> serialNumbers = customer.goodPrinters(2);
        customer.giveContact(serialNumbers);
        Customer.Request request = customer.enroll(serialNumbers).continueWith(false);

        // when one of them fails its registration meanwhile
        customer.fact(serialNumbers.get(0), "CX725,NATIVE,2.0,1000,FAILED,NONE");
        request.acceptTerms();

        // then only the other is added, and the first names its status
        assertThat(request.outcome(serialNumbers.get(1))).isEqualTo("MANAGED");
        JsonNode reported = request.printer(serialNumbers.get(0));
        assertThat(reported.get("outcome").asText()).isEqualTo("NOT_ADDED");
        assertThat(reported.get("status").asText()).isEqualTo("REGISTRATION_FAILED");
        assertThat(reported.get("message").asText()).isNotBlank();
    }

    private static List<String> groupsOf(JsonNode request) {
        List<String> groups = new java.util.ArrayList<>();
        request.get("tasks")
                .forEach(task -> groups.add(task.get("key").asText() + " "
                        + task.at("/candidateGroups/0").asText()));
        return groups;
    }

    private static Map<String, Integer> map(JsonNode counts) {
        return Expectations.map(counts);
    }

    /** The sample's serial numbers would meet those of another run on the same database. */
    private static String uniqueSerialNumbers(String fleet) {
        String suffix = "-" + java.util.UUID.randomUUID().toString().substring(0, 8);
        return fleet.lines()
                        .map(line -> line.startsWith("Serial") ? line : line.replaceFirst(",", suffix + ","))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }
}
