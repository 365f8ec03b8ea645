package io.mpsexpress.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Selections that cannot be taken: each says why, and nothing starts. */
@ApplicationTest
class EnrollmentRefusalIT {

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    private Customer customer;
    private String good;

    @BeforeEach
    void anEntitledCustomerWithOnePrinter() {
        customer = customers.entitled();
        good = customer.goodPrinters(1).get(0);
    }

    private JsonNode refused(List<String> serialNumbers) {
        Http.Answer answer = customer.requestEnrollment(serialNumbers);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(http.get(customer.partner(), "/api/v1/enrollments").json().get("items"))
                .isEmpty();
        return answer.json();
    }

    private static List<String> messages(JsonNode problem) {
        List<String> messages = new ArrayList<>();
        problem.get("errors").forEach(error -> messages.add(error.get("message").asText()));
        return messages;
    }

    @Test
    void unknownSerialNumbersAreNamedEach() {
        assertThat(messages(refused(List.of("NO-1", good, "NO-2"))))
                .hasSize(2)
                .anyMatch(message -> message.contains("NO-1"))
                .anyMatch(message -> message.contains("NO-2"));
    }

    @Test
    void duplicateSerialNumbersAreNamed() {
        assertThat(messages(refused(List.of(good, good))))
                .singleElement()
                .asString()
                .contains(good);
    }

    @Test
    void allThatCannotBeTakenIsNamedAtOnceWhateverIsWrongWithIt() {
        String others = customers.another(customer).goodPrinters(1).get(0);

        assertThat(messages(refused(List.of(good, "NO-1", good, others))))
                .hasSize(3)
                .anyMatch(message -> message.contains("NO-1"))
                .anyMatch(message -> message.contains(good))
                .anyMatch(message -> message.contains(others));
    }

    @Test
    void printersOfAnotherCustomerOfTheSamePartnerAreNamed() {
        String others = customers.another(customer).goodPrinters(1).get(0);

        assertThat(messages(refused(List.of(good, others))))
                .singleElement()
                .asString()
                .contains(others);
    }

    @Test
    void anEmptySelectionIsRefused() {
        assertThat(refused(List.of()).at("/errors/0/field").asText()).isEqualTo("serialNumbers");
        assertThat(http.post(customer.partner(), customer.url() + "/enrollments", Map.of())
                        .status())
                .isEqualTo(422);
    }

    @Test
    void moreThanFiftyThousandPrintersAreRefusedWithTheirNumber() {
        assertThat(messages(refused(Collections.nCopies(50_001, good))))
                .singleElement()
                .asString()
                .contains("50");
    }

    @Test
    void aParentOrganizationsPrintersAreRefused() {
        UUID parent = customer.partner().partnerId();

        Http.Answer answer = http.post(
                customer.partner(),
                "/api/v1/organizations/" + parent + "/enrollments",
                Map.of("serialNumbers", List.of(good)));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.json().get("detail").asText()).isNotBlank();
    }

    @Test
    void aForeignOrUnknownOrganizationIsNotFound() {
        Customer foreign = customers.entitled();
        Map<String, ?> selection = Map.of("serialNumbers", List.of(good));

        assertThat(http.post(customer.partner(), foreign.url() + "/enrollments", selection)
                        .status())
                .isEqualTo(404);
        assertThat(http.post(
                                customer.partner(),
                                "/api/v1/organizations/" + UUID.randomUUID() + "/enrollments",
                                selection)
                        .status())
                .isEqualTo(404);
        assertThat(http.post(customer.partner(), "/api/v1/organizations/xyz/enrollments", selection)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void onlyAFleetManagerMayAsk() {
        var administrator = people.user(customer.partner().partnerId(), Role.PARTNER_ADMINISTRATOR);

        assertThat(http.post(administrator, customer.url() + "/enrollments", Map.of("serialNumbers", List.of(good)))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anotherPartnersRequestDoesNotExist() {
        Customer.Request request = customer.enroll(List.of(good));
        Customer foreign = customers.entitled();

        for (String path : List.of("", "/printers")) {
            assertThat(http.get(foreign.partner(), "/api/v1/enrollments/" + request.id() + path)
                            .status())
                    .isEqualTo(404);
        }
        assertThat(http.get(foreign.partner(), "/api/v1/enrollments").json().get("items"))
                .isEmpty();
        assertThat(http.post(foreign.partner(), "/api/v1/enrollments/" + request.id() + "/terms-refusals", null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theSameCallWithTheSameKeyStartsOneRequest() {
        String key = UUID.randomUUID().toString();
        String body = "{\"serialNumbers\":[\"" + good + "\"]}";

        Http.Answer first = http.send(keyed(key, body));
        Http.Answer again = http.send(keyed(key, body));
        Http.Answer other = http.send(keyed(key, "{\"serialNumbers\":[\"OTHER\"]}"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().get("id")).isEqualTo(first.json().get("id"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(http.get(customer.partner(), "/api/v1/enrollments").json().get("items"))
                .hasSize(1);
    }

    @Test
    void theListOfRequestsTellsWhereEachStands() {
        Customer.Request request = customer.enroll(List.of(good));

        JsonNode item =
                http.get(customer.partner(), "/api/v1/enrollments").json().at("/items/0");

        assertThat(item.get("id").asText()).isEqualTo(request.id());
        assertThat(item.get("state").asText()).isEqualTo("REVIEW");
        assertThat(item.at("/counts/NO_SUPPLIES_CONTACT").asInt()).isEqualTo(1);
        assertThat(item.at("/tasks/0/key").asText()).isEqualTo("userTask_reviewEligibility");
        assertThat(item.get("terms").isNull()).isTrue();
    }

    @Test
    void aListOfCamundasApiNeedsNoLength() {
        Customer.Request request = customer.enroll(List.of(good));

        JsonNode tasks = http.get(customer.partner(), "/engine-rest/task?processInstanceBusinessKey=" + request.id())
                .json();

        assertThat(tasks).hasSize(1);
        assertThat(http.get(customer.partner(), "/engine-rest/task?maxResults=1")
                        .json())
                .hasSize(1);
    }

    private java.net.http.HttpRequest.Builder keyed(String key, String body) {
        return http.request(customer.partner(), customer.url() + "/enrollments")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body));
    }
}
