package io.mpsexpress.enrollment.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.mpsexpress.support.ModelEngine;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The paths of {@code resolve-ineligible-printers}, with the real decision table. */
class ResolveIneligiblePrintersProcessTest {

    private static final String REMEDIATION = "subProcess_remediate";
    private static final String REMEDIATE = "userTask_remediatePrinters";
    private static final String DECIDE = "userTask_decideEscalation";
    private static final String CHOOSE = "userTask_chooseSuppliesContact";
    private static final Date DUE = Date.from(Instant.parse("2031-05-07T10:00:00Z"));
    private static final String REMINDERS = "R/2031-05-07T10:00:00Z/P1D";

    @RegisterExtension
    static final ModelEngine models = ModelEngine.everyFlowOf("resolve-ineligible-printers");

    @BeforeEach
    void escalationIsOpened() {
        models.step("openEscalation")
                .leaves(Map.of("escalationId", "escalation-1", "dueDate", DUE, "reminders", REMINDERS));
    }

    @Test
    void customerOperationsApproveAnException() {
        // given
        ProcessInstance escalation = start("UNSUPPORTED_MODEL");
        assertThat(escalation).isWaitingAtExactly(DECIDE).task().hasCandidateGroup("customer-operations");
        assertThat(models.task(DECIDE).getDueDate()).isEqualTo(DUE);
        assertThat(models.task(DECIDE).getPriority()).isEqualTo(50);
        models.step("recordEscalationDecision").leaves("escalationOutcome", "resolved");
        // when
        models.submit(DECIDE, Map.of("escalationDecision", "approveException", "decisionReason", "Few pages"));
        // then
        assertThat(escalation).isEnded().hasPassed("endEvent_printersResolved");
    }

    @Test
    void technicalSupportRejects() {
        // given
        ProcessInstance escalation = start("REGISTRATION_FAILED");
        assertThat(escalation).isWaitingAtExactly(DECIDE).task().hasCandidateGroup("technical-support");
        assertThat(models.task(DECIDE).getPriority()).isEqualTo(70);
        models.step("recordEscalationDecision").leaves("escalationOutcome", "notAdded");
        // when
        models.submit(DECIDE, Map.of("escalationDecision", "reject", "decisionReason", "Stolen"));
        // then
        assertThat(escalation).isEnded().hasPassed("endEvent_printersNotAdded");
    }

    @Test
    void whatIsNotFixedComesBackToTheTeamWithAnEmptyForm() {
        // given
        ProcessInstance escalation = start("PAGE_COUNT_EXCEEDED");
        models.step("recordEscalationDecision").leaves("escalationOutcome", "stillIneligible");
        String first = models.task(DECIDE).getId();
        // when
        models.submit(DECIDE, Map.of("escalationDecision", "recheck", "decisionReason", "Counter replaced"));
        // then
        assertThat(escalation).isWaitingAtExactly(DECIDE);
        assertThat(models.task(DECIDE).getId()).isNotEqualTo(first);
        assertThat(models.variable(escalation, "escalationDecision")).isNull();
        assertThat(models.variable(escalation, "decisionReason")).isNull();
        assertThat(models.step("openEscalation").calls()).isEqualTo(2);
    }

    @Test
    void partnerRemediates() {
        // given
        ProcessInstance escalation = start("FLEET_AGENT_OUTDATED");
        assertThat(escalation).isWaitingAtExactly(REMEDIATION, REMEDIATE).task().hasCandidateGroup("fleet-manager");
        assertThat(models.task(REMEDIATE).getDueDate()).isEqualTo(DUE);
        models.step("recordRemediation").leaves(remediation("resolved"));
        // when
        models.submit(REMEDIATE, Map.of("remediationDecision", "recheck"));
        // then
        assertThat(escalation).isEnded().hasPassed("endEvent_printersResolved");
    }

    @Test
    void partnerGivesUp() {
        // given
        ProcessInstance escalation = start("NO_SUPPLIES_CONTACT");
        models.step("recordRemediation").leaves(remediation("notAdded"));
        // when
        models.submit(REMEDIATE, Map.of("remediationDecision", "giveUp"));
        // then
        assertThat(escalation).isEnded().hasPassed("endEvent_printersNotAdded");
    }

    @Test
    void whatThePartnerDidNotFixStaysWithThePartner() {
        // given
        ProcessInstance escalation = start("FLEET_AGENT_OUTDATED");
        models.step("recordRemediation").leaves(remediation("stillIneligible"));
        // when
        models.submit(REMEDIATE, Map.of("remediationDecision", "recheck"));
        // then
        assertThat(escalation).isWaitingAtExactly(REMEDIATION, REMEDIATE);
        assertThat(models.variable(escalation, "remediationDecision")).isNull();
    }

    @Test
    void pageCountStillMissingGoesToTechnicalSupport() {
        // given
        ProcessInstance escalation = start("PAGE_COUNT_MISSING");
        assertThat(escalation).isWaitingAtExactly(REMEDIATION, REMEDIATE);
        models.step("recordRemediation").leaves(remediation("stillIneligible"));
        // when
        models.submit(REMEDIATE, Map.of("remediationDecision", "recheck"));
        // then
        assertThat(escalation).isWaitingAtExactly(DECIDE).task().hasCandidateGroup("technical-support");
        assertThat(models.task(DECIDE).getPriority()).isEqualTo(60);
    }

    @Test
    void aContactIsAssignedWithinTheTaskAndThePrintersAreCheckedAgain() {
        // given
        ProcessInstance escalation = start("NO_SUPPLIES_CONTACT");
        aContactIsNeeded();
        // when
        models.submit(REMEDIATE, Map.of("remediationDecision", "assignContact"));
        // then somebody is asked for the contact, for these printers, within the same request
        ProcessInstance called = models.calledBy(escalation).get(0);
        assertThat(called).isWaitingAtExactly(CHOOSE);
        assertThat(models.variable(called, "contactAssignmentId")).isEqualTo("assignment-1");
        assertThat(models.variable(called, "printerCount")).isEqualTo(2);
        assertThat(called.getBusinessKey()).isEqualTo("enrollment-1");
        // when it is assigned
        models.step("checkAgain").leaves("escalationOutcome", "resolved");
        models.step("recordContactChoice").leaves("contactChoice", "assign");
        models.submit(CHOOSE, Map.of("contactDecision", "assign"));
        // then
        assertThat(escalation)
                .isEnded()
                .hasPassedInOrder("callActivity_assignSuppliesContact", "serviceTask_checkAgain")
                .hasPassed("endEvent_printersResolved");
    }

    @Test
    void whoCancelsTheContactIsBackAtTheTask() {
        // given
        ProcessInstance escalation = start("NO_SUPPLIES_CONTACT");
        aContactIsNeeded();
        models.submit(REMEDIATE, Map.of("remediationDecision", "assignContact"));
        models.step("checkAgain").leaves("escalationOutcome", "stillIneligible");
        models.step("recordContactChoice").leaves("contactChoice", "cancel");
        // when
        models.submit(CHOOSE, Map.of("contactDecision", "cancel"));
        // then
        assertThat(escalation).isWaitingAtExactly(REMEDIATION, REMEDIATE);
        assertThat(models.variable(escalation, "remediationDecision")).isNull();
    }

    @Test
    void whatIsResolvedElsewhereNeedsNoContactAnyMore() {
        // given
        ProcessInstance escalation = start("NO_SUPPLIES_CONTACT");
        aContactIsNeeded();
        models.submit(REMEDIATE, Map.of("remediationDecision", "assignContact"));
        ProcessInstance called = models.calledBy(escalation).get(0);
        // when
        nothingIsLeft("resolved");
        // then
        assertThat(called).isEnded();
        assertThat(escalation).isEnded().hasPassedInOrder("event_nothingLeftToRemediate", "endEvent_printersResolved");
    }

    @Test
    void thePartnerIsRemindedAlsoWhileTheyAreAskedForAContact() {
        // given
        ProcessInstance escalation = start("NO_SUPPLIES_CONTACT");
        aContactIsNeeded();
        models.submit(REMEDIATE, Map.of("remediationDecision", "assignContact"));
        assertThat(models.jobAt("event_remediationOverdue").getDuedate()).isEqualTo(DUE);
        // when
        models.runJobAt("event_remediationOverdue");
        models.runJobAt("event_remediationOverdue");
        // then
        assertThat(models.step("remindTeam").calls()).isEqualTo(2);
        assertThat(models.calledBy(escalation).get(0)).isWaitingAtExactly(CHOOSE);
    }

    @Test
    void overdueEscalationRemindsTheTeamUntilItIsDecidedAndDecidesNothing() {
        // given
        ProcessInstance escalation = start("UNSUPPORTED_MODEL");
        assertThat(models.jobAt("event_escalationOverdue").getDuedate()).isEqualTo(DUE);
        // when
        models.runJobAt("event_escalationOverdue");
        // then
        assertThat(escalation)
                .isWaitingAtExactly(DECIDE)
                .hasPassedInOrder("event_escalationOverdue", "serviceTask_remindTeam", "endEvent_reminded");
        // when its next time comes
        models.runJobAt("event_escalationOverdue");
        // then
        assertThat(models.step("remindTeam").calls()).isEqualTo(2);
        // and the team still decides
        models.step("recordEscalationDecision").leaves("escalationOutcome", "notAdded");
        models.submit(DECIDE, Map.of("escalationDecision", "reject", "decisionReason", "Too old"));
        assertThat(escalation).isEnded();
        assertThat(models.jobAt("event_escalationOverdue")).isNull();
    }

    @Test
    void aReminderThatIsLateIsFollowedByTheNextADayAfterTheDueTime() {
        // given a task that has been due for a while
        Instant due = Instant.now().minus(Duration.ofHours(30)).truncatedTo(ChronoUnit.SECONDS);
        models.step("openEscalation")
                .leaves(Map.of(
                        "escalationId", "escalation-1", "dueDate", Date.from(due), "reminders", "R/" + due + "/P1D"));
        // when
        start("UNSUPPORTED_MODEL");
        // then
        assertThat(models.jobAt("event_escalationOverdue").getDuedate())
                .isEqualTo(Date.from(due.plus(Duration.ofDays(2))));
    }

    @Test
    void whatIsResolvedElsewhereIsAskedOfThePartnerNoMore() {
        // given
        ProcessInstance escalation = start("FLEET_AGENT_OUTDATED");
        assertThat(escalation).isWaitingAtExactly(REMEDIATION, REMEDIATE);
        // when
        nothingIsLeft("resolved");
        // then
        assertThat(escalation).isEnded().hasPassedInOrder("event_nothingLeftToRemediate", "endEvent_printersResolved");
        assertThat(models.step("recordRemediation").calls()).isZero();
    }

    @Test
    void whatIsResolvedElsewhereOrDecidedToTheLastIsAskedOfTheTeamNoMore() {
        // given
        ProcessInstance escalation = start("UNSUPPORTED_MODEL");
        assertThat(escalation).isWaitingAtExactly(DECIDE);
        // when
        nothingIsLeft("notAdded");
        // then
        assertThat(escalation).isEnded().hasPassedInOrder("event_nothingLeftToDecide", "endEvent_printersNotAdded");
        assertThat(models.step("recordEscalationDecision").calls()).isZero();
        assertThat(models.jobAt("event_escalationOverdue")).isNull();
    }

    @Test
    void decisionIsNotKeptInTheFormOfTheEngine() {
        ProcessInstance escalation = start("UNSUPPORTED_MODEL");
        // a list of entries would be serialised by Java
        Map<String, Object> variables =
                new HashMap<>(models.engine().getRuntimeService().getVariables(escalation.getId()));
        assertThat(variables)
                .containsEntry("team", "customer-operations")
                .containsEntry("dueInDays", 5)
                .containsEntry("escalationPriority", 50)
                .doesNotContainKey("decisionResult");
    }

    private static void aContactIsNeeded() {
        models.step("recordRemediation")
                .leaves(Map.of(
                        "escalationOutcome",
                        "contactNeeded",
                        "remediated",
                        false,
                        "contactAssignmentId",
                        "assignment-1",
                        "withoutContactCount",
                        2));
        models.step("lookForContacts").leaves("contactsExist", true);
    }

    private static void nothingIsLeft(String outcome) {
        models.engine()
                .getRuntimeService()
                .correlateMessage("enrollment.nothingLeft", "enrollment-1", Map.of("escalationOutcome", outcome));
    }

    private static Map<String, ?> remediation(String outcome) {
        return Map.of("escalationOutcome", outcome, "remediated", true);
    }

    private static ProcessInstance start(String status) {
        return models.start("enrollment-1", Map.of("enrollmentId", "enrollment-1", "eligibilityStatus", status));
    }
}
