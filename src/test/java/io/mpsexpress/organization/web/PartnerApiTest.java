package io.mpsexpress.organization.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.AtOnce;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Http.Answer;
import io.mpsexpress.support.People;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Partners by API: made with their first administrator, who begins. */
@ApplicationTest
class PartnerApiTest {

    private static final String PARTNERS = "/api/v1/partners";

    @Autowired
    private Http http;

    @Autowired
    private People people;

    private Caller operations;

    @BeforeEach
    void customerOperations() {
        operations = people.staff(Role.CUSTOMER_OPERATIONS);
    }

    @Test
    void theFirstAdministratorFollowsTheLinkAndCreatesACustomer() {
        // when
        String userId = newId();
        String name = "Partner " + userId;
        JsonNode created = create(name, userId).json();
        // then
        assertThat(created.get("name").asText()).isEqualTo(name);
        String url = created.at("/invitation/url").asText();
        assertThat(http.post(
                                null,
                                "/api/v1/invitations" + url.substring(url.lastIndexOf('/')),
                                Map.of("password", People.PASSWORD))
                        .status())
                .isEqualTo(204);
        Caller first = new Caller(userId, userId, Set.of(), null);
        assertThat(http.post(first, "/api/v1/organizations", Map.of("name", "Rossi SpA"))
                        .status())
                .isEqualTo(201);
        JsonNode me = http.get(first, "/api/v1/me").json();
        assertThat(me.get("organizationId")).isEqualTo(created.get("id"));
        assertThat(me.get("roles")).extracting(JsonNode::asText).containsExactly("partner-administrator");
        assertThat(http.get(operations, PARTNERS + "?q=" + userId).json().at("/items/0/id"))
                .isEqualTo(created.get("id"));
    }

    @Test
    void aNameIsGivenOnceByTwoAtOnce() throws Exception {
        String name = "Partner " + newId();

        List<Integer> answers = AtOnce.twice(() -> create(name, newId()).status());

        assertThat(answers).containsExactlyInAnyOrder(201, 409);
        assertThat(create(name.toUpperCase(), newId()).status()).isEqualTo(409);
    }

    @Test
    void aPartnerWithoutAnAdministratorIsNotMade() {
        String name = "Partner " + newId();

        Answer nobody = http.post(operations, PARTNERS, Map.of("name", name));
        Answer taken = create(name, operations.userId());

        assertThat(nobody.status()).isEqualTo(422);
        assertThat(taken.status()).isEqualTo(409);
        assertThat(http.get(operations, PARTNERS + "?q=" + name.substring(8))
                        .json()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void whatIsWrongWithTheAdministratorIsToldApartFromThePartner() {
        Map<String, ?> nameless = Map.of("userId", newId(), "name", " ", "email", "nobody");

        Answer wrong = http.post(operations, PARTNERS, Map.of("name", "Partner " + newId(), "administrator", nameless));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().get("errors").findValuesAsText("field"))
                .containsExactly("administrator.name", "administrator.email");
    }

    private Answer create(String name, String userId) {
        return http.post(
                operations,
                PARTNERS,
                Map.of("name", name, "administrator", Map.of("userId", userId, "name", "Anna Rossi")));
    }

    private static String newId() {
        return "p" + UUID.randomUUID();
    }
}
