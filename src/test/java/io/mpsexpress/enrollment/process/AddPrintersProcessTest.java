package io.mpsexpress.enrollment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.mpsexpress.support.ModelEngine;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The paths of {@code add-printers}; the process that it calls is the real model. */
class AddPrintersProcessTest {

    private static final String TERMS = "userTask_acceptTerms";
    private static final String REQUEST = "serviceTask_requestManagement";

    @RegisterExtension
    static final ModelEngine models = ModelEngine.everyFlowOf("add-printers");

    @BeforeEach
    void everythingGoesWell() {
        models.step("recordTermsAcceptance").leaves("termsOutcome", "accepted");
        models.step("addPrinters").leaves(Map.of("pendingCount", 7, "submission", 2, "managementRequestCount", 1));
        models.step("requestManagement").leaves(Map.of("managementAnswered", true, "answerWait", "PT1H"));
    }

    @Test
    void acceptedPrintersAreAddedAndTheirOwnSubmissionIsManaged() {
        // given
        ProcessInstance adding = ready();
        assertThat(adding).isWaitingAtExactly(TERMS).task().hasCandidateGroup("fleet-manager");
        // when
        acceptTerms();
        ProcessInstance managing = models.calledBy(adding).get(0);
        assertThat(managing.getBusinessKey()).isEqualTo("enrollment-1");
        assertThat(models.variable(managing, "submission")).isEqualTo(2);
        models.runJobAt(REQUEST);
        // then
        assertThat(adding)
                .isEnded()
                .hasPassedInOrder(
                        "serviceTask_addPrinters", "callActivity_requestManagement", "endEvent_printersAdded");
    }

    @Test
    void changedTermsAreOfferedAgainAndNotYetTicked() {
        // given
        ProcessInstance adding = ready();
        models.step("recordTermsAcceptance").leaves("termsOutcome", "changed");
        // when
        acceptTerms();
        // then
        assertThat(adding).isWaitingAt(TERMS).hasNotPassed("serviceTask_addPrinters");
        assertThat(models.step("offerTerms").calls()).isEqualTo(2);
        assertThat(models.variable(adding, "termsAccepted")).isNull();
    }

    @Test
    void withdrawnAcceptanceAddsNothing() {
        // given
        ProcessInstance adding = ready();
        // when
        models.engine().getRuntimeService().correlateMessage("enrollment.termsDeclined", "enrollment-1");
        // then
        assertThat(adding)
                .isEnded()
                .hasPassed("event_termsDeclined", "serviceTask_recordTermsDeclined", "endEvent_nothingAdded")
                .hasNotPassed("serviceTask_addPrinters");
    }

    @Test
    void nothingIsAskedOfTheBackEndWhenNoPrinterIsStillEligible() {
        // given
        ProcessInstance adding = ready();
        models.step("addPrinters").leaves("pendingCount", 0);
        // when
        acceptTerms();
        // then
        assertThat(adding).isEnded().hasPassed("endEvent_nothingAdded").hasNotPassed("callActivity_requestManagement");
    }

    // -- words

    private static ProcessInstance ready() {
        return models.start("enrollment-1", Map.of("enrollmentId", "enrollment-1"));
    }

    private static void acceptTerms() {
        models.submit(TERMS, Map.of("termsAccepted", true));
    }
}
