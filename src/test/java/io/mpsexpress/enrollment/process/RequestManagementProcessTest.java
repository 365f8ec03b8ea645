package io.mpsexpress.enrollment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.mpsexpress.support.ModelEngine;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The paths of {@code request-management}. */
class RequestManagementProcessTest {

    private static final String REQUEST = "serviceTask_requestManagement";

    @RegisterExtension
    static final ModelEngine models = ModelEngine.everyFlowOf("request-management");

    @BeforeEach
    void everythingGoesWell() {
        models.step("requestManagement").leaves(Map.of("managementAnswered", true, "answerWait", "PT1H"));
    }

    @Test
    void manyPrintersAreSeveralRequestsOneAfterTheOtherEachInAJobOfItsOwn() {
        // given
        ProcessInstance managing = pending(3);
        // when the first is sent and the second fails for a while
        models.runJobAt(REQUEST);
        models.step("requestManagement").fails(new IllegalStateException("back end is down"));
        assertThatThrownBy(() -> models.runJobAt(REQUEST)).hasMessageContaining("back end is down");
        models.step("requestManagement").works();
        models.runJobAt(REQUEST);
        assertThat(managing).isWaitingAt(REQUEST);
        models.runJobAt(REQUEST);
        // then none is sent twice
        assertThat(models.step("requestManagement").calls()).isEqualTo(3);
        assertThat(managing).isEnded();
    }

    @Test
    void failingBackEndEndsInAnIncidentAndRetryFinishes() {
        // given
        ProcessInstance managing = pending(1);
        models.step("requestManagement").fails(new IllegalStateException("back end is down"));
        // when
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThatThrownBy(() -> models.runJobAt(REQUEST)).hasMessageContaining("back end is down");
        }
        // then the failure is visible
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
        assertThat(managing).isEnded();
    }

    @Test
    void answersThatComeLaterAreAwaitedUntilTheLast() {
        // given
        ProcessInstance managing = awaiting();
        models.step("recordManagementResult")
                .leaves(Map.of("managementAnswered", false), Map.of("managementAnswered", true));
        // when
        answer();
        assertThat(managing).isWaitingAt("gateway_awaitAnswer");
        answer();
        // then
        assertThat(managing).isEnded().hasPassed("event_managementAnswered").hasNotPassed("serviceTask_askBackEnd");
    }

    @Test
    void overdueAnswersAreAskedForUntilTheyCome() {
        // given
        ProcessInstance managing = awaiting();
        models.step("askBackEnd").leaves(Map.of("managementAnswered", false), Map.of("managementAnswered", true));
        // when
        models.runJobAt("event_answerOverdue");
        assertThat(managing).isWaitingAt("gateway_awaitAnswer");
        models.runJobAt("event_answerOverdue");
        // then
        assertThat(managing).isEnded().hasPassed("event_answerOverdue", "serviceTask_askBackEnd");
    }

    @Test
    void answerIsTakenWhileAskingForItFails() {
        // given
        ProcessInstance managing = awaiting();
        models.step("askBackEnd").fails(new IllegalStateException("back end is down"));
        assertThatThrownBy(() -> models.runJobAt("event_answerOverdue")).hasMessageContaining("back end is down");
        models.step("recordManagementResult").leaves("managementAnswered", true);
        // when
        answer();
        // then
        assertThat(managing).isEnded();
    }

    // -- words

    private static ProcessInstance pending(int requests) {
        return models.start(
                "enrollment-1",
                Map.of("enrollmentId", "enrollment-1", "submission", 1, "managementRequestCount", requests));
    }

    /** Requested of a back end that does not answer at once. */
    private static ProcessInstance awaiting() {
        models.step("requestManagement").leaves(Map.of("managementAnswered", false, "answerWait", "PT1H"));
        ProcessInstance managing = pending(1);
        models.runJobAt(REQUEST);
        assertThat(managing).isWaitingAt("gateway_awaitAnswer");
        return managing;
    }

    private static void answer() {
        models.engine().getRuntimeService().correlateMessage("enrollment.managementAnswered", "enrollment-1");
    }
}
