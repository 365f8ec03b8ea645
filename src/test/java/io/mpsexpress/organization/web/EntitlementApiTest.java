package io.mpsexpress.organization.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Http.Answer;
import io.mpsexpress.support.People;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Scenario 1 from the request to the entitlement, and each way in which it is refused. */
@ApplicationTest
class EntitlementApiTest {

    @Autowired
    private Http http;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private UUID partnerId;
    private UUID customer;
    private Caller partner;

    @BeforeEach
    void aCustomer() {
        partnerId = people.partner();
        customer = people.customer(partnerId);
        partner = people.partnerUser(partnerId);
    }

    @Test
    void confirmingEntitlesAndRecordsWhoAndWhen() {
        // given
        JsonNode request = request(customer).json();
        assertThat(request.get("state").asText()).isEqualTo("OPEN");
        // when
        submit(partner, request, true, 204);
        // then
        JsonNode now = http.get(
                        partner,
                        "/api/v1/entitlement-requests/" + request.get("id").asText())
                .json();
        assertThat(now.get("state").asText()).isEqualTo("ENTITLED");
        assertThat(now.get("decidedBy").asText()).isEqualTo(partner.userId());
        assertThat(now.get("taskIds")).isEmpty();
        JsonNode organization =
                http.get(partner, "/api/v1/organizations/" + customer).json();
        assertThat(organization.get("entitled").asBoolean()).isTrue();
        assertThat(organization.get("entitledBy").asText()).isEqualTo(partner.userId());
        assertThat(organization.get("entitledAt")).isEqualTo(now.get("decidedAt"));
        assertThat(acts(request)).containsExactly("entitlement.requested", "organization.entitled");
    }

    @Test
    void decliningChangesNothing() {
        // given
        JsonNode request = request(customer).json();
        // when
        submit(partner, request, false, 204);
        // then
        assertThat(latestState()).isEqualTo("DECLINED");
        assertThat(http.get(partner, "/api/v1/organizations/" + customer)
                        .json()
                        .get("entitled")
                        .asBoolean())
                .isFalse();
        assertThat(acts(request)).containsExactly("entitlement.requested", "entitlement.declined");
        assertThat(request(customer).status()).as("it can be asked for again").isEqualTo(201);
    }

    @Test
    void missingOrMalformedAnswerKeepsTheTaskOpen() {
        // given
        JsonNode request = request(customer).json();
        // when
        Answer missing = submit(partner, request, null, 400);
        Answer malformed = submit(partner, request, "yes", 400);
        // then
        assertThat(missing.text()).contains("entitlementConfirmed");
        assertThat(malformed.text()).contains("entitlementConfirmed");
        assertThat(latestState()).isEqualTo("OPEN");
    }

    @Test
    void fleetManagerAloneCannotConfirm() {
        // given
        JsonNode request = request(customer).json();
        Caller fleetManager = people.user(partnerId, Role.FLEET_MANAGER);
        // when
        Answer answer = submit(fleetManager, request, true, null);
        // then
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(latestState()).isEqualTo("OPEN");
    }

    @Test
    void parentOrganizationIsRefused() {
        assertProblem(request(partnerId), 422, "entitlement.parentOrganization");
    }

    @Test
    void entitledOrganizationIsRefused() {
        // given
        submit(partner, request(customer).json(), true, 204);
        // when, then
        assertProblem(request(customer), 409, "entitlement.alreadyEntitled");
    }

    @Test
    void openRequestIsNamed() {
        // given
        JsonNode open = request(customer).json();
        // when
        Answer again = request(customer);
        // then
        assertProblem(again, 409, "entitlement.alreadyRequested");
        assertThat(again.json().get("entitlementRequestId")).isEqualTo(open.get("id"));
    }

    @Test
    void sameIdempotencyKeyReturnsTheFirstRequest() {
        // given
        String path = "/api/v1/organizations/" + customer + "/entitlement-requests";
        String key = UUID.randomUUID().toString();
        // when
        Answer first = http.send(keyed(path, key));
        Answer second = http.send(keyed(path, key));
        // then
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json().get("id")).isEqualTo(first.json().get("id"));
        assertThat(first.json().get("taskIds")).hasSize(1);
    }

    @Test
    void someoneElsesOrganizationIsNotThere() {
        assertProblem(request(people.customer(people.partner())), 404, "refused.notFound");
        assertProblem(request(UUID.randomUUID()), 404, "refused.notFound");
    }

    @Test
    void someoneElsesRequestIsNotThere() {
        // given
        String url = "/api/v1/entitlement-requests/"
                + request(customer).json().get("id").asText();
        // when, then
        assertProblem(http.get(people.partnerUser(people.partner()), url), 404, "refused.notFound");
        assertThat(http.get(people.staff(Role.CUSTOMER_OPERATIONS), url).status())
                .isEqualTo(200);
    }

    @Test
    void onlyPartnerAdministratorsAsk() {
        for (Caller caller :
                List.of(people.user(partnerId, Role.FLEET_MANAGER), people.staff(Role.MPS_OFFER_MANAGER))) {
            assertProblem(
                    http.post(caller, "/api/v1/organizations/" + customer + "/entitlement-requests", null),
                    403,
                    "refused.forbidden");
        }
    }

    @Test
    void requestInAnEnrollmentLeadsToItsTask() {
        // given: printers of a customer that is not entitled are requested
        String csv = "Serial Number,Model,Agent Type,Agent Version,Lifetime Page Count,Registration,Management,"
                + "IP Address,Firmware,Last Communication\nE"
                + customer.toString().substring(20)
                + ",CX725,NATIVE,2.0,1000,REGISTERED,NONE,,,\n";
        http.postFile(partner, "/api/v1/organizations/" + customer + "/printer-imports", "fleet.csv", csv.getBytes());
        Answer enrollment = http.post(
                partner,
                "/api/v1/organizations/" + customer + "/enrollments",
                Map.of("serialNumbers", List.of("E" + customer.toString().substring(20))));
        assertThat(enrollment.status()).as(enrollment.toString()).isEqualTo(201);
        // when
        JsonNode request = latest();
        // then
        assertThat(request.get("taskIds")).hasSize(1);
        assertThat(request.at("/taskIds/0").asText())
                .isEqualTo(enrollment.json().at("/tasks/0/id").asText());
    }

    private HttpRequest.Builder keyed(String path, String key) {
        return http.request(partner, path).header("Idempotency-Key", key).POST(HttpRequest.BodyPublishers.noBody());
    }

    private Answer request(UUID organizationId) {
        return http.post(partner, "/api/v1/organizations/" + organizationId + "/entitlement-requests", null);
    }

    private JsonNode latest() {
        return http.get(partner, "/api/v1/organizations/" + customer + "/entitlement-requests")
                .json()
                .at("/items/0");
    }

    private String latestState() {
        return latest().get("state").asText();
    }

    private Answer submit(Caller person, JsonNode request, Object confirmed, Integer expectedStatus) {
        Map<String, Object> variables = new HashMap<>();
        if (confirmed != null) {
            variables.put("entitlementConfirmed", Map.of("value", confirmed));
        }
        String task = request.at("/taskIds/0").asText();
        Answer answer = http.post(person, "/engine-rest/task/" + task + "/submit-form", Map.of("variables", variables));
        if (expectedStatus != null) {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(expectedStatus);
        }
        return answer;
    }

    private List<String> acts(JsonNode request) {
        return jdbc.sql("select act from audit_entry where subject_id = ? order by id")
                .param(request.get("id").asText())
                .query(String.class)
                .list();
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.json().get("code").asText()).isEqualTo(code);
    }
}
