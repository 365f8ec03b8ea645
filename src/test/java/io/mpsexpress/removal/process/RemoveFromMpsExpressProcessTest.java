package io.mpsexpress.removal.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.mpsexpress.support.ModelEngine;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The paths of {@code remove-from-mps-express}. */
class RemoveFromMpsExpressProcessTest {

    private static final String DECIDE = "userTask_decideRemoval";
    private static final String REMOVE = "serviceTask_removeFromMpsExpress";

    @RegisterExtension
    static final ModelEngine models = ModelEngine.everyFlowOf("remove-from-mps-express");

    @BeforeEach
    void thereIsSomethingToRemove() {
        models.step("checkRemoval").leaves("removalAllowed", true);
    }

    @Test
    void whatIsNotInTheProgramIsRefusedBeforeAnybodyIsAsked() {
        // given
        models.step("checkRemoval").leaves("removalAllowed", false);
        // when
        ProcessInstance removal = start("customer-operations");
        // then
        assertThat(removal).isEnded().hasPassed("endEvent_removalRefused").hasNotPassed(DECIDE);
    }

    @Test
    void eachGroupThatDecidesIsAsked() {
        // given a removal that two groups may decide
        start("customer-operations,mps-offer-manager");
        // then
        assertThat(models.task(DECIDE))
                .hasCandidateGroup("customer-operations")
                .hasCandidateGroup("mps-offer-manager")
                .isNotAssigned();
    }

    @Test
    void approvalIsCarriedOutInAJobOfItsOwn() {
        // given
        ProcessInstance removal = start("customer-operations");
        models.step("recordRemovalDecision").leaves("removalApproved", true);
        // when
        models.submit(DECIDE, Map.of("removalDecision", "approve"));
        // then the decision is on record before the back end is told
        assertThat(removal).isWaitingAt(REMOVE);
        // when
        models.runJobAt(REMOVE);
        // then
        assertThat(removal).isEnded().hasPassedInOrder(REMOVE, "endEvent_removed");
    }

    @Test
    void rejectionChangesNothing() {
        // given
        ProcessInstance removal = start("customer-operations");
        models.step("recordRemovalDecision").leaves("removalApproved", false);
        // when
        models.submit(DECIDE, Map.of("removalDecision", "reject", "decisionReason", "still under contract"));
        // then
        assertThat(removal).isEnded().hasPassed("endEvent_removalRejected").hasNotPassed(REMOVE);
    }

    @Test
    void refusedInputLeavesTheTaskOpenAndUnchanged() {
        // given
        ProcessInstance removal = start("customer-operations");
        models.step("recordRemovalDecision").fails(new IllegalArgumentException("say why"));
        // when
        assertThatThrownBy(() -> models.submit(DECIDE, Map.of("removalDecision", "reject")))
                .hasMessageContaining("say why");
        // then
        assertThat(removal).isWaitingAt(DECIDE).variables().doesNotContainKey("removalDecision");
    }

    private static ProcessInstance start(String deciders) {
        return models.start("removal-1", Map.of("removalId", "removal-1", "deciders", deciders));
    }
}
