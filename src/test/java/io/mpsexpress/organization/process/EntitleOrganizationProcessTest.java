package io.mpsexpress.organization.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.mpsexpress.support.ModelEngine;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The paths of {@code entitle-organization}. */
class EntitleOrganizationProcessTest {

    @RegisterExtension
    static final ModelEngine models = ModelEngine.everyFlowOf("entitle-organization");

    @BeforeEach
    void organizationCanBeEntitled() {
        models.step("checkOrganization").leaves(Map.of("entitlementAllowed", true, "organizationEntitled", false));
    }

    @Test
    void whatCannotBeEntitledIsRefusedBeforeAnybodyIsAsked() {
        // given
        models.step("checkOrganization").leaves(Map.of("entitlementAllowed", false, "organizationEntitled", false));
        // when
        ProcessInstance request = start();
        // then
        assertThat(request).isEnded().hasPassed("endEvent_requestRefused").hasNotPassed("userTask_confirmEntitlement");
    }

    @Test
    void partnerAdministratorIsAsked() {
        ProcessInstance request = start();
        assertThat(request).isWaitingAt("userTask_confirmEntitlement");
        assertThat(models.task("userTask_confirmEntitlement"))
                .hasCandidateGroup("partner-administrator")
                .isNotAssigned();
    }

    @Test
    void confirmingEntitles() {
        // given
        ProcessInstance request = start();
        models.step("recordEntitlementDecision").leaves("organizationEntitled", true);
        // when
        models.submit("userTask_confirmEntitlement", Map.of("entitlementConfirmed", true));
        // then
        assertThat(request)
                .isEnded()
                .hasPassedInOrder("serviceTask_entitleOrganization", "endEvent_organizationEntitled")
                .variables()
                .containsEntry("organizationEntitled", true);
    }

    @Test
    void decliningChangesNothing() {
        // given
        ProcessInstance request = start();
        models.step("recordEntitlementDecision").leaves("organizationEntitled", false);
        // when
        models.submit("userTask_confirmEntitlement", Map.of("entitlementConfirmed", false));
        // then
        assertThat(request)
                .isEnded()
                .hasPassed("endEvent_entitlementDeclined")
                .hasNotPassed("serviceTask_entitleOrganization");
    }

    @Test
    void refusedInputLeavesTheTaskOpenAndUnchanged() {
        // given
        ProcessInstance request = start();
        models.step("recordEntitlementDecision").fails(new IllegalArgumentException("say yes or no"));
        // when
        assertThatThrownBy(() -> models.submit("userTask_confirmEntitlement", Map.of("entitlementConfirmed", true)))
                .hasMessageContaining("say yes or no");
        // then
        assertThat(request)
                .isWaitingAt("userTask_confirmEntitlement")
                .variables()
                .doesNotContainKey("entitlementConfirmed");
    }

    private static ProcessInstance start() {
        return models.start("request-1", Map.of("entitlementRequestId", "request-1"));
    }
}
