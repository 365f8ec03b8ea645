package io.mpsexpress.organization.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.Http.Answer;
import io.mpsexpress.support.People;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Organizations by API: what a partner sees, creates, and is refused. */
@ApplicationTest
class OrganizationApiTest {

    private static final String URL = "/api/v1/organizations";

    @Autowired
    private Http http;

    @Autowired
    private People people;

    private UUID partnerId;
    private Caller partner;

    @BeforeEach
    void aPartner() {
        partnerId = people.partner();
        partner = people.partnerUser(partnerId);
    }

    @Test
    void newChildOrganizationBelongsToTheCallersPartner() {
        // when
        Answer answer = create("Rossi & Figli");
        // then
        assertThat(answer.status()).isEqualTo(201);
        JsonNode created = answer.json();
        assertThat(answer.header("Location"))
                .isEqualTo(URL + "/" + created.get("id").asText());
        assertThat(created.get("kind").asText()).isEqualTo("CHILD");
        assertThat(created.get("parentId").asText()).isEqualTo(partnerId.toString());
        assertThat(created.get("entitled").asBoolean()).isFalse();
        assertThat(created.get("printerCount").asLong()).isZero();
        assertThat(created.get("contactCount").asLong()).isZero();
    }

    @Test
    void nameIsTakenOncePerPartner() {
        // given
        create("Rossi & Figli");
        // when
        Answer again = create(" ROSSI & figli ");
        Answer elsewhere = http.post(people.partnerUser(people.partner()), URL, Map.of("name", "Rossi & Figli"));
        // then
        assertProblem(again, 409, "organization.name.taken");
        assertThat(elsewhere.status()).isEqualTo(201);
    }

    @Test
    void brokenNameNamesTheField() {
        Answer answer = create(" ");
        assertProblem(answer, 422, "refused.fields");
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("name");
        assertThat(answer.json().at("/errors/0/code").asText()).isEqualTo("organization.name.required");
        assertThat(answer.json().at("/errors/0/message").asText()).isEqualTo("Enter a name.");
    }

    @Test
    void onlyPartnerAdministratorsCreate() {
        assertProblem(
                http.post(people.user(partnerId, Role.FLEET_MANAGER), URL, Map.of("name", "Rossi")),
                403,
                "refused.forbidden");
        assertProblem(
                http.post(people.staff(Role.CUSTOMER_OPERATIONS), URL, Map.of("name", "Rossi")),
                403,
                "refused.forbidden");
        assertProblem(
                http.post(people.staff(Role.ADMINISTRATOR), URL, Map.of("name", "Rossi")),
                422,
                "organization.noPartner");
    }

    @Test
    void repeatedCreationWithTheSameKeyCreatesOnce() {
        // given
        var body = "{\"name\":\"Repeated\"}";
        // when
        Answer first = http.send(http.request(partner, URL)
                .header("Idempotency-Key", "k1")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        Answer second = http.send(http.request(partner, URL)
                .header("Idempotency-Key", "k1")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        // then
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json().get("id")).isEqualTo(first.json().get("id"));
        assertThat(names("?q=repeated")).containsExactly("Repeated");
    }

    @Test
    void partnerSeesItselfAndItsCustomersOnly() {
        // given
        UUID customer = people.customer(partnerId);
        UUID foreign = people.customer(people.partner());
        // when
        List<String> ids = new ArrayList<>();
        list(partner, "").get("items").forEach(item -> ids.add(item.get("id").asText()));
        // then
        assertThat(ids).containsExactlyInAnyOrder(partnerId.toString(), customer.toString());
        assertThat(http.get(partner, URL + "/" + customer).status()).isEqualTo(200);
        assertProblem(http.get(partner, URL + "/" + foreign), 404, "refused.notFound");
        assertThat(http.get(people.staff(Role.PROCESS_OWNER), URL + "/" + foreign)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void unknownAndMalformedIdsAreTheSame() {
        assertProblem(http.get(partner, URL + "/" + UUID.randomUUID()), 404, "refused.notFound");
        assertProblem(http.get(partner, URL + "/none"), 404, "refused.notFound");
    }

    @Test
    void listIsPagedByKeyInTheOrderOfNames() {
        // given
        List.of("delta", "Alpha", "charlie", "Bravo", "100%_!").forEach(this::create);
        // when
        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = list(partner, "?kind=CHILD&limit=2&cursor=" + cursor);
            page.get("items").forEach(item -> found.add(item.get("name").asText()));
            cursor = page.get("nextCursor").asText("");
        } while (!cursor.isEmpty() && !"null".equals(cursor));
        // then
        assertThat(found).containsExactly("100%_!", "Alpha", "Bravo", "charlie", "delta");
        assertThat(names("?q=ALPH")).containsExactly("Alpha");
        assertThat(names("?q=%25_!")).as("wild cards are taken literally").containsExactly("100%_!");
        assertThat(names("?q=a&kind=CHILD&entitled=true")).isEmpty();
    }

    @Test
    void nonsenseInAListRequestIsNamed() {
        assertProblem(http.get(partner, URL + "?limit=0"), 422, "refused.fields");
        assertProblem(http.get(partner, URL + "?limit=501"), 422, "refused.fields");
        assertProblem(http.get(partner, URL + "?cursor=nonsense"), 422, "refused.fields");
        assertProblem(http.get(partner, URL + "?kind=COUSIN"), 400, "failure.fields");
        assertThat(http.get(partner, URL + "?q=%00").status()).isEqualTo(200);
    }

    private Answer create(String name) {
        return http.post(partner, URL, Map.of("name", name));
    }

    private JsonNode list(Caller caller, String query) {
        Answer answer = http.get(caller, URL + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private List<String> names(String query) {
        List<String> names = new ArrayList<>();
        list(partner, query)
                .get("items")
                .forEach(item -> names.add(item.get("name").asText()));
        return names;
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
        assertThat(answer.json().get("code").asText()).isEqualTo(code);
        assertThat(answer.json().get("detail").asText()).isNotBlank();
    }
}
