package io.mpsexpress.program.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Role;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rules are tried on real printers, which stay as they are. */
@ApplicationTest
class WhatIfIT {

    @Autowired
    private Http http;

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    // no other test has printers of this model
    private final String model = "WHATIF-" + Ids.next();

    @Test
    void anotherMaximumIsTriedOnTheFleetAndOnWhatWasAskedForLately() {
        // given a model that is not supported, with three printers of one customer and one of another
        Customer first = customers.entitled();
        List<String> printers = List.of(printer(first, 4_000), printer(first, 5_000), printer(first, 5_001));
        first.giveContact(printers);
        Customer second = customers.another(first).entitle();
        second.giveContact(List.of(printer(second, 10)));
        // and one of the partner's own, which nothing lets in
        UUID partner = first.partner().partnerId();
        customers.known(first.partner(), partner).printer(model + ",NATIVE,1.0,10,REGISTERED,NONE");
        // and of which one was asked for
        first.enroll(List.of(printers.get(2)));

        JsonNode effect = effect("model=" + model + "&maximumLifetimePageCount=5000");

        assertThat(changes(effect.get("fleet")))
                .containsExactly(
                        "UNSUPPORTED_MODEL ELIGIBLE 3 printers of 2",
                        "UNSUPPORTED_MODEL PAGE_COUNT_EXCEEDED 1 printers of 1");
        assertThat(changes(effect.get("lately")))
                .containsExactly("UNSUPPORTED_MODEL PAGE_COUNT_EXCEEDED 1 printers of 1");
        assertThat(first.check(printers).at("/counts/UNSUPPORTED_MODEL").asInt())
                .isEqualTo(3);
        // and a rule that is so already changes nothing
        assertThat(effect("model=" + model).get("fleet")).isEmpty();
    }

    @Test
    void anotherFleetAgentVersionIsTriedTogetherWithAModel() {
        Customer customer = customers.entitled();
        String ofModel = customer.printer(model + ",FLEET,5000.1,1,REGISTERED,NONE");
        String supported = customer.printer("CX944,FLEET,5000.1,1,REGISTERED,NONE");
        customer.giveContact(List.of(ofModel, supported));
        customer.enroll(List.of(ofModel, supported));

        JsonNode effect = effect("model=" + model + "&maximumLifetimePageCount=5000&minimumFleetAgentVersion=5000.2");

        assertThat(changes(effect.get("fleet")))
                .as("a printer that both concern counts once, with all that is wrong then")
                .contains("UNSUPPORTED_MODEL FLEET_AGENT_OUTDATED 1 printers of 1");
        assertThat(changes(effect.get("lately"))).contains("UNSUPPORTED_MODEL FLEET_AGENT_OUTDATED 1 printers of 1");
        assertThat(http.get(customer.partner(), "/api/v1/printers/" + supported)
                        .json()
                        .at("/eligibility")
                        .asText())
                .isEqualTo("ELIGIBLE");
    }

    @Test
    void whatCannotBeARuleIsRefusedByField() {
        assertThat(refused("maximumLifetimePageCount=5000")).containsExactly("model");
        assertThat(refused("model=A&maximumLifetimePageCount=many&minimumFleetAgentVersion=new"))
                .containsExactly("maximumLifetimePageCount", "minimumFleetAgentVersion");
        assertThat(refused("")).containsExactly("model");
    }

    private String printer(Customer customer, int pages) {
        return customer.printer(model + ",NATIVE,1.0," + pages + ",REGISTERED,NONE");
    }

    private JsonNode effect(String query) {
        Http.Answer answer = http.get(people.staff(Role.PROCESS_OWNER), "/api/v1/program/what-if?" + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private List<String> refused(String query) {
        Http.Answer answer = http.get(people.staff(Role.PROCESS_OWNER), "/api/v1/program/what-if?" + query);
        assertThat(answer.status()).isEqualTo(422);
        return answer.json().get("errors").findValuesAsText("field");
    }

    private static List<String> changes(JsonNode changes) {
        return changes.findParents("from").stream()
                .map(change ->
                        change.get("from").asText() + " " + change.get("to").asText() + " " + change.get("printers")
                                + " printers of " + change.get("customers"))
                .toList();
    }
}
