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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The paths of {@code enroll-printers}; the processes that it calls are the real models. */
class EnrollPrintersProcessTest {

    private static final String BRINGING_IN = "subProcess_bringPrintersIn";
    private static final String REVIEW = "userTask_reviewEligibility";
    private static final String TERMS = "userTask_acceptTerms";
    private static final String ADDING = "callActivity_addPrinters";
    private static final String ADDING_RESOLVED = "callActivity_addResolvedPrinters";
    private static final String RESOLVING_OTHER = "callActivity_resolveOtherReason";
    private static final String OTHER_REASON_FOUND = "enrollment.otherReasonFound";
    private static final String RESOLVED_ADDED = "endEvent_resolvedPrintersAdded";
    private static final String DECIDE = "userTask_decideEscalation";
    private static final String REQUEST = "serviceTask_requestManagement";
    private static final String JOIN = "gateway_join";
    private static final String PRINTERS_RESOLVED = "enrollment.printersResolved";

    @RegisterExtension
    static final ModelEngine models = ModelEngine.everyFlowOf("enroll-printers");

    @BeforeEach
    void everythingGoesWell() {
        models.step("checkEntitlement").leaves("organizationEntitled", true);
        models.step("checkEligibility").leaves(checked(7));
        reviewed("continue", false);
        models.step("recordTermsAcceptance").leaves("termsOutcome", "accepted");
        models.step("addPrinters").leaves(Map.of("pendingCount", 7, "submission", 1, "managementRequestCount", 1));
        models.step("requestManagement").leaves(Map.of("managementAnswered", true, "answerWait", "PT1H"));
        models.step("summarizeEnrollment").leaves("moreToReview", false);
        models.step("openEscalation").leaves(Map.of("dueDate", new Date(0), "reminders", "R/2031-05-07T10:00:00Z/P1D"));
        models.bean("enrollmentEscalations", new Statuses(List.of("UNSUPPORTED_MODEL", "REGISTRATION_FAILED")));
    }

    // -- before the review

    @Test
    void entitledOrganizationGoesStraightToTheReview() {
        ProcessInstance request = start();
        assertThat(request)
                .isWaitingAtExactly(BRINGING_IN, REVIEW)
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
        assertThat(request).isWaitingAtExactly(BRINGING_IN, REVIEW);
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
        assertThat(request).isWaitingAtExactly(BRINGING_IN, REVIEW).variables().doesNotContainKey("reviewDecision");
    }

    @Test
    void checkingAgainOpensTheReviewAgainWithAnEmptyForm() {
        // given
        ProcessInstance request = start();
        reviewed("recheck", false);
        // when
        review("recheck");
        // then
        assertThat(request).isWaitingAtExactly(BRINGING_IN, REVIEW);
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
        assertThat(request).isWaitingAtExactly(BRINGING_IN, REVIEW);
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
        assertThat(request)
                .isEnded()
                .hasPassedInOrder(
                        "endEvent_reviewCancelled",
                        "event_reviewCancelled",
                        "serviceTask_cancelEnrollment",
                        "endEvent_enrollmentCancelled");
    }

    // -- adding the eligible ones

    @Test
    void eligiblePrintersAreAddedAndManaged() {
        // given
        ProcessInstance request = continued();
        assertThat(request).isWaitingAt(ADDING, JOIN);
        // when
        acceptTerms();
        models.runJobAt(REQUEST);
        models.runJobsAt(JOIN);
        // then
        assertThat(request)
                .isEnded()
                .hasPassedInOrder(
                        ADDING,
                        "endEvent_printersBroughtIn",
                        "serviceTask_summarizeEnrollment",
                        "endEvent_enrollmentCompleted");
    }

    @Test
    void withoutEligiblePrintersNobodyIsAskedForTheTerms() {
        // given
        models.step("checkEligibility").leaves(checked(0));
        // when
        ProcessInstance request = continued();
        models.runJobsAt(JOIN);
        // then
        assertThat(request).isEnded().hasNotPassed(ADDING);
        assertThat(models.step("offerTerms").calls()).isZero();
    }

    // -- the ineligible ones

    @Test
    void everyStatusIsEscalatedByItself() {
        // given
        reviewed("continue", true);
        // when
        ProcessInstance request = continued();
        // then
        List<ProcessInstance> escalations = escalations();
        assertThat(escalations).hasSize(2).allSatisfy(escalation -> {
            assertThat(escalation.getBusinessKey()).isEqualTo("enrollment-1");
            assertThat(escalation).isWaitingAtExactly(DECIDE);
            assertThat(models.variable(escalation, "enrollmentId")).isEqualTo("enrollment-1");
        });
        assertThat(escalations)
                .extracting(escalation -> models.variable(escalation, "eligibilityStatus"))
                .containsExactlyInAnyOrder("UNSUPPORTED_MODEL", "REGISTRATION_FAILED");
        assertThat(request).isWaitingAt(ADDING);
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
        assertThat(request).isWaitingAt(ADDING).isNotEnded();
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
    void resolvedPrintersAreAddedWhileTheRestGoesOn() {
        // given what is eligible is with the back end, and two escalations are with their teams
        reviewed("continue", true);
        ProcessInstance request = continued();
        acceptTerms();
        // when some are resolved
        resolved();
        // then their terms wait, and all else goes on
        assertThat(request).isWaitingAt(ADDING, ADDING_RESOLVED);
        assertThat(decideTasks()).hasSize(2);
        acceptTerms();
        models.engine()
                .getManagementService()
                .createJobQuery()
                .activityId(REQUEST)
                .list()
                .forEach(job -> models.engine().getManagementService().executeJob(job.getId()));
        models.runJobsAt(RESOLVED_ADDED);
        assertThat(request).isWaitingAt(JOIN).hasPassed(ADDING, ADDING_RESOLVED, RESOLVED_ADDED);
        assertThat(decideTasks()).hasSize(2);
        // and once more
        resolved();
        assertThat(request).isWaitingAt(ADDING_RESOLVED);
        assertThat(models.step("offerTerms").calls()).isEqualTo(3);
    }

    @Test
    void theRequestEndsWhenTheLastResolvedPrintersAreAdded() {
        // given an escalation whose last printer is resolved
        models.bean("enrollmentEscalations", new Statuses(List.of("UNSUPPORTED_MODEL")));
        models.step("checkEligibility").leaves(checked(0));
        reviewed("continue", true);
        ProcessInstance request = continued();
        models.step("recordEscalationDecision").leaves("escalationOutcome", "resolved");
        resolved();
        decide(decideTasks().get(0));
        models.runJobsAt("callActivity_resolveIneligible");
        models.runJobsAt(JOIN);
        // when
        assertThat(request).isWaitingAt(ADDING_RESOLVED).hasPassed("endEvent_printersBroughtIn");
        acceptTerms();
        models.runJobAt(REQUEST);
        models.runJobsAt(RESOLVED_ADDED);
        // then
        assertThat(request).isEnded().hasPassed("endEvent_enrollmentCompleted");
    }

    @Test
    void printersWithAnotherReasonAreResolvedWhileTheRestGoesOn() {
        // given terms that wait
        ProcessInstance request = continued();
        // when some that were resolved turn out to be ineligible for other reasons
        models.engine().getRuntimeService().correlateMessage(OTHER_REASON_FOUND, "enrollment-1");
        // then there is an escalation for each, and the terms still wait
        assertThat(escalations())
                .hasSize(2)
                .extracting(escalation -> models.variable(escalation, "remediated"))
                .containsOnly(false);
        assertThat(request).isWaitingAt(ADDING, RESOLVING_OTHER);
        // and the request ends with the last of them
        acceptTerms();
        models.runJobAt(REQUEST);
        models.runJobsAt(JOIN);
        models.step("recordEscalationDecision").leaves("escalationOutcome", "notAdded");
        decideTasks().forEach(EnrollPrintersProcessTest::decide);
        assertThat(request).isNotEnded();
        models.runJobsAt(RESOLVING_OTHER);
        assertThat(request).isEnded().hasPassed("endEvent_otherReasonSettled", "endEvent_enrollmentCompleted");
    }

    @Test
    void whatIsOpenStillComesBackForAFurtherReview() {
        // given
        models.step("summarizeEnrollment").leaves(Map.of("moreToReview", true), Map.of("moreToReview", false));
        ProcessInstance request = continued();
        // when
        acceptTerms();
        models.runJobAt(REQUEST);
        models.runJobsAt(JOIN);
        // then
        assertThat(request).isWaitingAtExactly(BRINGING_IN, REVIEW);
        // and when these are added, too
        review("continue");
        acceptTerms();
        models.runJobAt(REQUEST);
        models.runJobsAt(JOIN);
        assertThat(request).isEnded().hasPassed("endEvent_enrollmentCompleted");
        assertThat(models.step("addPrinters").calls()).isEqualTo(2);
    }

    // -- an early end

    @ParameterizedTest
    @CsvSource({
        "enrollment.withdrawn, recordWithdrawal, endEvent_enrollmentWithdrawn",
        "enrollment.entitlementLost, recordEntitlementRemoval, endEvent_entitlementRemoved"
    })
    void whateverWaitsVanishesWhenTheRequestEndsEarly(String message, String step, String end) {
        // given terms, two escalations, and terms for what was resolved
        reviewed("continue", true);
        ProcessInstance request = continued();
        acceptTerms();
        resolved();
        models.step(step).leaves(Map.of("pendingCount", 0, "answerWait", "PT1H"));
        // when
        models.engine().getRuntimeService().correlateMessage(message, "enrollment-1");
        // then
        assertThat(request).isEnded().hasPassedInOrder("serviceTask_" + step, end);
        assertThat(models.engine().getTaskService().createTaskQuery().count()).isZero();
        assertThat(models.engine().getManagementService().createJobQuery().count())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "enrollment.withdrawn, recordWithdrawal, callActivity_awaitAnswersAfterWithdrawal, endEvent_enrollmentWithdrawn",
        "enrollment.entitlementLost, recordEntitlementRemoval, callActivity_awaitAnswersAfterEntitlementRemoval,"
                + " endEvent_entitlementRemoved"
    })
    void whatIsPendingIsAwaitedAndNothingSentWhenTheRequestEndsEarly(
            String message, String step, String waiting, String end) {
        // given
        ProcessInstance request = continued();
        acceptTerms();
        models.step(step).leaves(Map.of("pendingCount", 7, "answerWait", "PT1H"));
        models.engine().getRuntimeService().correlateMessage(message, "enrollment-1");
        assertThat(request).isWaitingAtExactly(waiting);
        ProcessInstance answers = models.calledBy(request).get(0);
        assertThat(answers).isWaitingAt("gateway_awaitAnswer");
        assertThat(answers.getBusinessKey()).isEqualTo("enrollment-1");
        assertThat(models.variable(answers, "submission")).isNull();
        assertThat(models.step("requestManagement").calls()).isZero();
        // when
        models.step("askBackEnd").leaves("managementAnswered", true);
        models.runJobAt("event_answerOverdue");
        // then
        assertThat(request).isEnded().hasPassed(end);
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

    private static void resolved() {
        models.engine().getRuntimeService().correlateMessage(PRINTERS_RESOLVED, "enrollment-1");
    }

    private static List<ProcessInstance> escalations() {
        return models.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("resolve-ineligible-printers")
                .list();
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
