package io.mpsexpress.enrollment.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.support.ModelFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The decision table {@code escalation-routing}. */
class EscalationRoutingTest {

    private static DmnEngine engine;
    private static DmnDecision routing;

    @BeforeAll
    static void readTable() throws IOException {
        engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        try (InputStream table = Files.newInputStream(ModelFiles.decision("escalation-routing"))) {
            routing = engine.parseDecision("escalation-routing", table);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "REGISTRATION_FAILED,  ,      technical-support,   2,  70",
        "REGISTRATION_FAILED,  true,  technical-support,   2,  70",
        "UNSUPPORTED_MODEL,    ,      customer-operations, 5,  50",
        "UNSUPPORTED_MODEL,    false, customer-operations, 5,  50",
        "PAGE_COUNT_EXCEEDED,  ,      customer-operations, 5,  50",
        "PAGE_COUNT_EXCEEDED,  true,  customer-operations, 5,  50",
        "PAGE_COUNT_MISSING,   ,      fleet-manager,       14, 50",
        "PAGE_COUNT_MISSING,   false, fleet-manager,       14, 50",
        "PAGE_COUNT_MISSING,   true,  technical-support,   3,  60",
        "NO_SUPPLIES_CONTACT,  ,      fleet-manager,       14, 50",
        "NO_SUPPLIES_CONTACT,  true,  fleet-manager,       14, 50",
        "FLEET_AGENT_OUTDATED, ,      fleet-manager,       14, 50",
        "FLEET_AGENT_OUTDATED, true,  fleet-manager,       14, 50",
    })
    void statusGoesToWhoCanResolveIt(String status, Boolean remediated, String team, int days, int priority) {
        Map<String, Object> route = route(status, remediated).getSingleResult().getEntryMap();
        assertThat(route)
                .containsEntry("team", team)
                .containsEntry("dueInDays", days)
                .containsEntry("escalationPriority", priority);
    }

    @ParameterizedTest
    @MethodSource("resolvableStatuses")
    void everyResolvableStatusHasExactlyOneRoute(EligibilityStatus status) {
        assertThat(route(status.name(), null)).hasSize(1);
        assertThat(route(status.name(), true)).hasSize(1);
    }

    static Stream<EligibilityStatus> resolvableStatuses() {
        return Arrays.stream(EligibilityStatus.values()).filter(EligibilityStatus::isResolvable);
    }

    private static DmnDecisionResult route(String status, Boolean remediated) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("eligibilityStatus", status);
        if (remediated != null) {
            variables.put("remediated", remediated);
        }
        return engine.evaluateDecision(routing, variables);
    }
}
