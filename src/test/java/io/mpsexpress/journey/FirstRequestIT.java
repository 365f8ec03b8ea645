package io.mpsexpress.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * From what an installation begins with, one administrator, to the first printer in MPS Express: by the API and the tasks
 * alone, and with nothing that was not made on the way.
 */
@ApplicationTest
class FirstRequestIT {

    @Autowired
    private Http http;

    @Autowired
    private People people;

    @Autowired
    private Customers customers;

    @Test
    void anAdministratorAloneGetsToTheFirstManagedPrinter() {
        // given the administrator, who invites staff
        Caller administrator = people.staff(Role.ADMINISTRATOR);
        Caller offers = invited(administrator, Role.MPS_OFFER_MANAGER);
        Caller operations = invited(administrator, Role.CUSTOMER_OPERATIONS);
        // and an offer manager, who publishes the terms
        done(http.post(offers, "/api/v1/program/terms", Map.of("texts", Map.of("en", "Terms", "it", "Termini"))), 201);
        // when operations create a partner
        String id = newId();
        JsonNode partner = done(
                http.post(operations, "/api/v1/partners", Map.of("name", "Partner " + id, "administrator", person(id))),
                201);
        // and its administrator follows the link, invites a fleet manager and creates a customer
        Caller first = follow(partner, id);
        Caller fleetManager = invited(first, Role.FLEET_MANAGER);
        UUID customerId =
                UUID.fromString(done(http.post(first, "/api/v1/organizations", Map.of("name", "Rossi SpA")), 201)
                        .get("id")
                        .asText());
        customers.known(first, customerId).entitle();
        // and the fleet manager brings in printers, gives them a contact, and adds them
        Customer customer = customers.known(fleetManager, customerId);
        List<String> printers = customer.goodPrinters(2);
        customer.giveContact(printers);
        Customer.Request request = customer.enroll(printers).continueWith(false).acceptTerms();
        // then they are managed
        assertThat(request.state()).isEqualTo("COMPLETED");
        assertThat(printers)
                .allSatisfy(printer -> assertThat(request.outcome(printer)).isEqualTo("MANAGED"));
        // and everybody sees what they should: the partner its own, staff what became of it
        assertThat(request.now().at("/terms/acceptedBy").asText()).isEqualTo(fleetManager.userId());
        assertThat(done(http.get(operations, "/api/v1/enrollments/" + request.id()), 200)
                        .get("number"))
                .isEqualTo(request.now().get("number"));
    }

    private Caller invited(Caller inviter, Role role) {
        String id = newId();
        JsonNode invited = done(
                http.post(
                        inviter,
                        "/api/v1/users",
                        Map.of("userId", id, "name", "Test " + id, "language", "en", "roles", List.of(role.groupId()))),
                201);
        return follow(invited, id);
    }

    /** Sets the password by the link of the invitation, which whoever has no e-mail address is given by the inviter. */
    private Caller follow(JsonNode invited, String userId) {
        String url = invited.at("/invitation/url").asText();
        String token = url.substring(url.lastIndexOf('/') + 1);
        Map<String, String> password = Map.of("password", People.PASSWORD);
        assertThat(http.post(null, "/api/v1/invitations/" + token, password).status())
                .isEqualTo(204);
        JsonNode me = done(http.get(new Caller(userId, userId, Set.of(), null), "/api/v1/me"), 200);
        JsonNode organization = me.get("organizationId");
        return new Caller(
                userId, userId, Set.of(), organization.isNull() ? null : UUID.fromString(organization.asText()));
    }

    private static Map<String, String> person(String userId) {
        return Map.of("userId", userId, "name", "Anna Rossi", "language", "it");
    }

    private static String newId() {
        return "u" + UUID.randomUUID();
    }

    private static JsonNode done(Http.Answer answer, int expected) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(expected);
        return answer.json();
    }
}
