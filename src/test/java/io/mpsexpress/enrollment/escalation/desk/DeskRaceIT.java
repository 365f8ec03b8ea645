package io.mpsexpress.enrollment.escalation.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.AtOnce;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import io.mpsexpress.support.TestDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two of a team who do the same at the desk at the same moment. */
@ApplicationTest
class DeskRaceIT {

    private static final String UNSUPPORTED = "E460,NATIVE,1.0,1000,REGISTERED,NONE";
    private static final int ESCALATIONS = 4;

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    @Autowired
    private JdbcClient jdbc;

    private final List<Customer.Request> requests = new ArrayList<>();
    private List<Caller> team;
    private List<String> escalations;

    /** On H2 one writes after the other: there is no race to be lost. */
    static IntStream rounds() {
        return IntStream.rangeClosed(1, TestDatabase.isPostgresql() ? 6 : 2);
    }

    @BeforeEach
    void aFewEscalationsAndTwoOfTheTeam() {
        Customer customer = customers.entitled();
        team = List.of(people.staff(Role.CUSTOMER_OPERATIONS), people.staff(Role.CUSTOMER_OPERATIONS));
        for (int i = 0; i < ESCALATIONS; i++) {
            List<String> printers = List.of(customer.printer(UNSUPPORTED), customer.printer(UNSUPPORTED));
            customer.giveContact(printers);
            requests.add(customer.enroll(printers).continueWith(true));
        }
        escalations = listed().stream().map(one -> one.get("id").asText()).toList();
        assertThat(escalations).hasSize(ESCALATIONS);
    }

    private List<JsonNode> listed() {
        List<JsonNode> items = new ArrayList<>();
        String partner = requests.get(0).customer().partner().partnerId().toString();
        http.get(team.get(0), "/api/v1/escalations?state=open&partner=" + partner)
                .json()
                .get("items")
                .forEach(items::add);
        return items;
    }

    /** Who had what done, by escalation; what was not done says why. */
    private Map<String, List<Integer>> bothAtOnce(String path, Map<String, ?> asked, String done) throws Exception {
        Map<String, Object> body = new HashMap<>(asked);
        body.put("escalationIds", escalations);
        AtomicInteger next = new AtomicInteger();
        record Answered(int who, Http.Answer answer) {}
        List<Answered> answers = AtOnce.twice(() -> {
            int who = next.getAndIncrement();
            return new Answered(who, http.post(team.get(who), path, body));
        });
        Map<String, List<Integer>> by = new HashMap<>();
        for (Answered one : answers) {
            assertThat(one.answer().status()).as(one.answer().toString()).isEqualTo(200);
            one.answer().json().get("results").forEach(result -> {
                if (result.get("outcome").asText().equals(done)) {
                    by.computeIfAbsent(result.get("escalationId").asText(), id -> new ArrayList<>())
                            .add(one.who());
                } else {
                    assertThat(result.get("message").asText()).isNotBlank();
                }
            });
        }
        return by;
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void eachPrinterIsDecidedOnce(int round) throws Exception {
        Map<String, List<Integer>> by = bothAtOnce(
                "/api/v1/escalation-decisions", Map.of("decision", "reject", "reason", "Too old"), "decided");

        assertThat(by.keySet()).containsExactlyInAnyOrderElementsOf(escalations);
        assertThat(by.values()).allSatisfy(who -> assertThat(who).hasSize(1));
        for (String escalation : escalations) {
            assertThat(jdbc.sql("select count(*) from escalation_decision where escalation_id = ?")
                            .param(UUID.fromString(escalation))
                            .query(Integer.class)
                            .single())
                    .isEqualTo(2);
        }
        requests.forEach(request -> assertThat(request.runJobs().state()).isEqualTo("COMPLETED"));
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void eachIsTakenByOne(int round) throws Exception {
        Map<String, List<Integer>> by = bothAtOnce("/api/v1/escalation-assignments", Map.of("action", "take"), "done");

        assertThat(by.keySet()).containsExactlyInAnyOrderElementsOf(escalations);
        assertThat(by.values()).allSatisfy(who -> assertThat(who).hasSize(1));
        listed().forEach(one -> assertThat(one.get("assignee").asText())
                .isEqualTo(team.get(by.get(one.get("id").asText()).get(0)).userId()));
    }
}
