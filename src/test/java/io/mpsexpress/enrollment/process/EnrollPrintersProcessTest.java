package io.mpsexpress.enrollment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.mpsexpress.support.ModelEngine;
import io.mpsexpress.support.Statuses;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The paths of {@code enroll-printers}; the processes that it calls are the real models. */
class EnrollPrintersProcessTest {

    private static final String REVIEW = "userTask_reviewEligibility";
    private static final String TERMS = "userTask_acceptTerms";
    private static final String DECIDE = "userTask_decideEscalation";
    private static final String REQUEST = "serviceTask_requestManagement";
    private static final String JOIN = "gateway_join";
    private static final String MANAGEMENT_ANSWERED = "enrollment.managementAnswered";

    @RegisterExtension
    static final ModelEngine models = ModelEngine.everyFlowOf("enroll-printers");

    @BeforeEach
    void everythingGoesWell() {
        models.step("checkEntitlement").leaves("organizationEntitled", true);
        models.step("checkEligibility").leaves(checked(7));
        reviewed("continue", false);
        models.step("recordTermsAcceptance").leaves("termsOutcome", "accepted");
        models.step("addPrinters").leaves(Map.of("pendingCount", 7, "managementRequestCount", 1));
        models.step("requestManagement").leaves(Map.of("managementAnswered", true, "answerWait", "PT1H"));
        models.step("summarizeEnrollment").leaves("moreToReview", false);
        models.step("openEscalation").leaves("dueDate", new Date(0));
        models.bean("enrollmentEscalations", new Statuses(List.of("UNSUPPORTED_MODEL", "REGISTRATION_FAILED")));
    }

    // -- before the review

    @Test
    void entitledOrganizationGoesStraightToTheReview() {
        ProcessInstance request = start();
        assertThat(request)
                .isWaitingAtExactly(REVIEW)
                .hasNotPassed("callActivity_entitleOrganization")
                .task()
                .hasCandidateGroup("fleet-manager");
    }

    @Test
    void organizationIsEntitledInsideTheRequest() {
        // given
        notEntitled();
        ProcessInstance request = start();
        assertThat(request).isWaitingAtExactly("callActivity_entitleOrganization");
        ProcessInstance entitling = models.calledBy(request).get(0);
        assertThat(entitling.getBusinessKey()).isEqualTo("enrollment-1");
        assertThat(models.variable(entitling, "entitlementRequestId")).isEqualTo("entitlement-1");
        assertThat(models.variable(entitling, "organizationName")).isEqualTo("Rossi Trasporti S.r.l.");
        models.step("recordEntitlementDecision").leaves("organizationEntitled", true);
        // when
        models.submit("userTask_confirmEntitlement", Map.of("entitlementConfirmed", true));
        // then
        assertThat(request).isWaitingAtExactly(REVIEW);
    }

    @Test
    void declinedEntitlementCancelsTheRequest() {
        // given
        notEntitled();
        ProcessInstance request = start();
        models.step("recordEntitlementDecision").leaves("organizationEntitled", false);
        // when
        models.submit("userTask_confirmEntitlement", Map.of("entitlementConfirmed", false));
        // then
        assertThat(request)
                .isEnded()
                .hasPassedInOrder("serviceTask_cancelEnrollment", "endEvent_enrollmentCancelled")
                .hasNotPassed(REVIEW);
    }

    // -- the review

    @Test
    void refusedReviewLeavesTheTaskOpen() {
        // given
        ProcessInstance request = start();
        models.step("recordReview").fails(new IllegalArgumentException("reviewDecision"));
        // when
        assertThatThrownBy(() -> review("continue")).hasMessageContaining("reviewDecision");
        // then
        assertThat(request).isWaitingAtExactly(REVIEW).variables().doesNotContainKey("reviewDecision");
    }

    @Test
    void checkingAgainOpensTheReviewAgainWithAnEmptyForm() {
        // given
        ProcessInstance request = start();
        reviewed("recheck", false);
        // when
        review("recheck");
        // then
        assertThat(request).isWaitingAtExactly(REVIEW);
        assertThat(models.step("checkEligibility").calls()).isEqualTo(2);
        assertThat(models.variable(request, "reviewDecision")).isNull();
        assertThat(models.variable(request, "escalateIneligible")).isNull();
    }

    @Test
    void contactsAreAssignedInsideTheRequest() {
        // given
        ProcessInstance request = start();
        models.step("recordReview")
                .leaves(Map.of("reviewOutcome", "assignContact", "contactAssignmentId", "assignment-1"));
        models.step("lookForContacts").leaves("contactsExist", true);
        review("assignContact");
        ProcessInstance assigning = models.calledBy(request).get(0);
        assertThat(assigning).isWaitingAtExactly("userTask_chooseSuppliesContact");
        assertThat(assigning.getBusinessKey()).isEqualTo("enrollment-1");
        assertThat(models.variable(assigning, "contactAssignmentId")).isEqualTo("assignment-1");
        assertThat(models.variable(assigning, "printerCount")).isEqualTo(2);
        models.step("recordContactChoice").leaves(Map.of("contactChoice", "assign", "contactAssigned", true));
        // when
        models.submit("userTask_chooseSuppliesContact", Map.of("contactDecision", "assign", "contactId", "c"));
        // then
        assertThat(request).isWaitingAtExactly(REVIEW);
        assertThat(models.step("checkEligibility").calls()).isEqualTo(2);
    }

    @Test
    void cancelledReviewCancelsTheRequest() {
        // given
        ProcessInstance request = start();
        reviewed("cancel", false);
        // when
        review("cancel");
        // then
        assertThat(request).isEnded().hasPassedInOrder("serviceTask_cancelEnrollment", "endEvent_enrollmentCancelled");
    }

    // -- adding the eligible ones

    @Test
    void eligiblePrintersAreAddedAndManaged() {
        // given
        ProcessInstance request = continued();
        assertThat(request).isWaitingAt(TERMS, JOIN);
        // when
        acceptTerms();
        assertThat(request).isWaitingAt(REQUEST, JOIN);
        models.runJobAt(REQUEST);
        models.runJobsAt(JOIN);
        // then
        assertThat(request)
                .isEnded()
                .hasPassedInOrder(
                        "serviceTask_addPrinters",
                        REQUEST,
                        "endEvent_managementAnswered",
                        "serviceTask_summarizeEnrollment",
                        "endEvent_enrollmentCompleted");
    }

    @Test
    void changedTermsAreOfferedAgainAndNotYetTicked() {
        // given
        ProcessInstance request = continued();
        models.step("recordTermsAcceptance").leaves("termsOutcome", "changed");
        // when
        acceptTerms();
        // then
        assertThat(request).isWaitingAt(TERMS).hasNotPassed("serviceTask_addPrinters");
        assertThat(models.step("offerTerms").calls()).isEqualTo(2);
        assertThat(models.variable(request, "termsAccepted")).isNull();
    }

    @Test
    void withdrawnAcceptanceAddsNothing() {
        // given
        ProcessInstance request = continued();
        // when
        models.engine().getRuntimeService().correlateMessage("enrollment.termsDeclined", "enrollment-1");
        models.runJobsAt(JOIN);
        // then
        assertThat(request)
                .isEnded()
                .hasPassed("event_termsDeclined", "serviceTask_recordTermsDeclined", "endEvent_nothingAdded")
                .hasNotPassed("serviceTask_addPrinters");
    }

    @Test
    void nothingIsAskedOfTheBackEndWhenNoPrinterIsStillEligible() {
        // given
        ProcessInstance request = continued();
        models.step("addPrinters").leaves("pendingCount", 0);
        // when
        acceptTerms();
        models.runJobsAt(JOIN);
        // then
        assertThat(request).isEnded().hasPassed("endEvent_nothingAdded").hasNotPassed(REQUEST);
    }

    @Test
    void withoutEligiblePrintersNobodyIsAskedForTheTerms() {
        // given
        models.step("checkEligibility").leaves(checked(0));
        // when
        ProcessInstance request = continued();
        models.runJobsAt(JOIN);
        // then
        assertThat(request).isEnded().hasPassed("endEvent_nothingAdded").hasNotPassed(TERMS);
    }

    // -- the back end

    @Test
    void manyPrintersAreSeveralRequestsOneAfterTheOtherEachInAJobOfItsOwn() {
        // given
        models.step("addPrinters").leaves(Map.of("pendingCount", 12_000, "managementRequestCount", 3));
        ProcessInstance request = continued();
        acceptTerms();
        // when the first is sent and the second fails for a while
        models.runJobAt(REQUEST);
        models.step("requestManagement").fails(new IllegalStateException("back end is down"));
        assertThatThrownBy(() -> models.runJobAt(REQUEST)).hasMessageContaining("back end is down");
        models.step("requestManagement").works();
        models.runJobAt(REQUEST);
        assertThat(request).isWaitingAt(REQUEST);
        models.runJobAt(REQUEST);
        models.runJobsAt(JOIN);
        // then none is sent twice
        assertThat(models.step("requestManagement").calls()).isEqualTo(3);
        assertThat(request).isEnded();
    }

    @Test
    void failingBackEndEndsInAnIncidentAndRetryFinishes() {
        // given
        ProcessInstance request = continued();
        acceptTerms();
        models.step("requestManagement").fails(new IllegalStateException("back end is down"));
        // when
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThatThrownBy(() -> models.runJobAt(REQUEST)).hasMessageContaining("back end is down");
        }
        // then the printers stay pending, and the failure is visible
        assertThat(models.step("addPrinters").calls()).isEqualTo(1);
        assertThat(models.engine()
                        .getRuntimeService()
                        .createIncidentQuery()
                        .singleResult()
                        .getActivityId())
                .isEqualTo(REQUEST);
        // and when somebody retries
        models.step("requestManagement").works();
        models.engine()
                .getManagementService()
                .setJobRetries(models.jobAt(REQUEST).getId(), 1);
        models.runJobAt(REQUEST);
        models.runJobsAt(JOIN);
        assertThat(request).isEnded();
    }

    @Test
    void answersThatComeLaterAreAwaitedUntilTheLast() {
        // given
        ProcessInstance request = requested();
        models.step("recordManagementResult")
                .leaves(Map.of("managementAnswered", false), Map.of("managementAnswered", true));
        // when
        answer();
        assertThat(request).isWaitingAt("gateway_awaitAnswer");
        answer();
        models.runJobsAt(JOIN);
        // then
        assertThat(request).isEnded().hasPassed("event_managementAnswered").hasNotPassed("serviceTask_askBackEnd");
    }

    @Test
    void overdueAnswersAreAskedForUntilTheyCome() {
        // given
        ProcessInstance request = requested();
        models.step("askBackEnd").leaves(Map.of("managementAnswered", false), Map.of("managementAnswered", true));
        // when
        models.runJobAt("event_answerOverdue");
        assertThat(request).isWaitingAt("gateway_awaitAnswer");
        models.runJobAt("event_answerOverdue");
        models.runJobsAt(JOIN);
        // then
        assertThat(request).isEnded().hasPassed("event_answerOverdue", "serviceTask_askBackEnd");
    }

    @Test
    void answerIsTakenWhileAskingForItFails() {
        // given
        ProcessInstance request = requested();
        models.step("askBackEnd").fails(new IllegalStateException("back end is down"));
        assertThatThrownBy(() -> models.runJobAt("event_answerOverdue")).hasMessageContaining("back end is down");
        models.step("recordManagementResult").leaves("managementAnswered", true);
        // when
        answer();
        models.runJobsAt(JOIN);
        // then
        assertThat(request).isEnded();
    }

    // -- the ineligible ones

    @Test
    void everyStatusIsEscalatedByItself() {
        // given
        reviewed("continue", true);
        // when
        ProcessInstance request = continued();
        // then
        List<ProcessInstance> escalations = models.calledBy(request);
        assertThat(escalations).hasSize(2).allSatisfy(escalation -> {
            assertThat(escalation.getBusinessKey()).isEqualTo("enrollment-1");
            assertThat(escalation).isWaitingAtExactly(DECIDE);
            assertThat(models.variable(escalation, "enrollmentId")).isEqualTo("enrollment-1");
        });
        assertThat(escalations)
                .extracting(escalation -> models.variable(escalation, "eligibilityStatus"))
                .containsExactlyInAnyOrder("UNSUPPORTED_MODEL", "REGISTRATION_FAILED");
        assertThat(request).isWaitingAt(TERMS);
    }

    @Test
    void whoDecidesAnEscalationDoesNotMeetWhoDecidesAnother() {
        // given
        reviewed("continue", true);
        ProcessInstance request = continued();
        models.step("recordEscalationDecision").leaves("escalationOutcome", "notAdded");
        List<String> tasks = decideTasks();
        // when one is decided, its end waits in a job, so that the other's decision does not touch the same rows
        decide(tasks.get(0));
        assertThat(models.jobAt("callActivity_resolveIneligible")).isNotNull();
        decide(tasks.get(1));
        models.runJobsAt("callActivity_resolveIneligible");
        // then the request still waits for the eligible ones
        assertThat(request).isWaitingAt(TERMS).isNotEnded();
        acceptTerms();
        models.runJobAt(REQUEST);
        models.runJobsAt(JOIN);
        assertThat(request).isEnded().hasPassed("callActivity_resolveIneligible");
    }

    @Test
    void requestWithoutAnythingToEscalateGoesOn() {
        // given
        models.bean("enrollmentEscalations", new Statuses(List.of()));
        reviewed("continue", true);
        ProcessInstance request = continued();
        // when
        acceptTerms();
        models.runJobAt(REQUEST);
        models.runJobsAt(JOIN);
        // then
        assertThat(request).isEnded();
    }

    @Test
    void resolvedPrintersComeBackForAFurtherReviewAndAcceptance() {
        // given
        models.step("summarizeEnrollment").leaves(Map.of("moreToReview", true), Map.of("moreToReview", false));
        ProcessInstance request = continued();
        // when
        acceptTerms();
        models.runJobAt(REQUEST);
        models.runJobsAt(JOIN);
        // then
        assertThat(request).isWaitingAtExactly(REVIEW);
        // and when these are added, too
        review("continue");
        acceptTerms();
        models.runJobAt(REQUEST);
        models.runJobsAt(JOIN);
        assertThat(request).isEnded().hasPassed("endEvent_enrollmentCompleted");
        assertThat(models.step("addPrinters").calls()).isEqualTo(2);
    }

    // -- words

    private static ProcessInstance start() {
        return models.start("enrollment-1", Map.of("enrollmentId", "enrollment-1", "printerCount", 10));
    }

    private static ProcessInstance continued() {
        ProcessInstance request = start();
        review("continue");
        return request;
    }

    /** Requested of a back end that does not answer at once. */
    private static ProcessInstance requested() {
        models.step("requestManagement").leaves(Map.of("managementAnswered", false, "answerWait", "PT1H"));
        ProcessInstance request = continued();
        acceptTerms();
        models.runJobAt(REQUEST);
        assertThat(request).isWaitingAt("gateway_awaitAnswer");
        return request;
    }

    private static void notEntitled() {
        models.step("checkEntitlement")
                .leaves(Map.of("organizationEntitled", false, "entitlementRequestId", "entitlement-1"));
        models.step("checkOrganization").leaves(Map.of("entitlementAllowed", true, "organizationEntitled", false));
    }

    private static Map<String, ?> checked(int eligible) {
        return Map.of("eligibleCount", eligible, "ineligibleCount", 10 - eligible, "withoutContactCount", 2);
    }

    private static void reviewed(String outcome, boolean escalate) {
        models.step("recordReview").leaves(Map.of("reviewOutcome", outcome, "escalationRequested", escalate));
    }

    private static void review(String decision) {
        models.submit(REVIEW, Map.of("reviewDecision", decision, "escalateIneligible", false));
    }

    private static void acceptTerms() {
        models.submit(TERMS, Map.of("termsAccepted", true));
    }

    private static void answer() {
        models.engine().getRuntimeService().correlateMessage(MANAGEMENT_ANSWERED, "enrollment-1");
    }

    private static List<String> decideTasks() {
        return models.engine().getTaskService().createTaskQuery().taskDefinitionKey(DECIDE).list().stream()
                .map(Task::getId)
                .toList();
    }

    private static void decide(String taskId) {
        models.engine()
                .getFormService()
                .submitTaskForm(taskId, Map.of("escalationDecision", "reject", "decisionReason", "No"));
    }
}
