package io.mpsexpress.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Caller;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Removals of one customer, as clients of the API ask for them, follow and decide them. */
public final class Removals {

    public static final String REASON = "The customer changes its supplier.";

    private final Http http;
    private final Customer customer;

    public Removals(Http http, Customer customer) {
        this.http = http;
        this.customer = customer;
    }

    public Http.Answer ask(Caller who, List<String> serialNumbers) {
        return send(who, Map.of("serialNumbers", serialNumbers, "reason", REASON));
    }

    public Http.Answer askForEntitlement(Caller who) {
        return send(who, Map.of("entitlement", true, "reason", REASON));
    }

    public Http.Answer send(Caller who, Map<String, ?> fields) {
        Map<String, Object> body = new HashMap<>(fields);
        body.put("organizationId", customer.id());
        return http.post(who, "/api/v1/removals", body);
    }

    /** Asked for by the partner; returns its id. */
    public String requested(List<String> serialNumbers) {
        return idOf(ask(customer.partner(), serialNumbers));
    }

    /** The same for the entitlement. */
    public String entitlementRequested() {
        return idOf(askForEntitlement(customer.partner()));
    }

    private static String idOf(Http.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().get("id").asText();
    }

    public JsonNode now(String removal) {
        return http.get(customer.partner(), "/api/v1/removals/" + removal).json();
    }

    public String state(String removal) {
        return now(removal).get("state").asText();
    }

    /** Id of the open task. */
    public String task(String removal) {
        return now(removal).at("/tasks/0/id").asText();
    }

    public Http.Answer approve(Caller who, String removal) {
        return decide(who, task(removal), Map.of("removalDecision", "approve"));
    }

    public Http.Answer decide(Caller who, String task, Map<String, ?> fields) {
        Map<String, Object> variables = new HashMap<>();
        fields.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        return http.post(who, "/engine-rest/task/" + task + "/submit-form", Map.of("variables", variables));
    }

    public boolean isEntitled() {
        JsonNode organizations =
                http.get(customer.partner(), "/api/v1/organizations").json();
        return StreamSupport.stream(organizations.get("items").spliterator(), false)
                .filter(organization ->
                        organization.get("id").asText().equals(customer.id().toString()))
                .findFirst()
                .orElseThrow()
                .get("entitled")
                .asBoolean();
    }
}
