package io.mpsexpress.enrollment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.mpsexpress.support.ModelEngine;
import io.mpsexpress.support.Statuses;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People who finish tasks of one request at the same moment do not get into each other's way. */
class EnrollPrintersRaceTest {

    private static final List<String> STATUSES =
            List.of("UNSUPPORTED_MODEL", "REGISTRATION_FAILED", "PAGE_COUNT_EXCEEDED");

    @RegisterExtension
    static final ModelEngine models = ModelEngine.of("enroll-printers");

    private final ExecutorService people = Executors.newFixedThreadPool(STATUSES.size() + 1);

    @BeforeEach
    void escalatedWithEligibleOnesLeft() {
        models.step("checkEntitlement").leaves("organizationEntitled", true);
        models.step("checkEligibility")
                .leaves(Map.of("eligibleCount", 7, "ineligibleCount", 3, "withoutContactCount", 0));
        models.step("recordReview").leaves(Map.of("reviewOutcome", "continue", "escalationRequested", true));
        models.step("openEscalation").leaves(Map.of("dueDate", new Date(0), "reminders", "R/2031-05-07T10:00:00Z/P1D"));
        models.step("recordEscalationDecision").leaves("escalationOutcome", "notAdded");
        models.step("recordTermsAcceptance").leaves("termsOutcome", "accepted");
        models.step("addPrinters").leaves("pendingCount", 0);
        models.step("summarizeEnrollment").leaves("moreToReview", false);
        models.bean("enrollmentEscalations", new Statuses(STATUSES));
    }

    @AfterEach
    void peopleGo() {
        people.shutdownNow();
    }

    @RepeatedTest(10)
    void allFinishAndTheRequestEndsOnce() throws Exception {
        // given
        ProcessInstance request =
                models.start("enrollment-1", Map.of("enrollmentId", "enrollment-1", "printerCount", 10));
        models.submit("userTask_reviewEligibility", Map.of("reviewDecision", "continue"));
        List<Task> tasks = models.engine().getTaskService().createTaskQuery().list();
        assertThat(tasks).hasSize(STATUSES.size() + 1);
        CyclicBarrier together = new CyclicBarrier(tasks.size());
        // when
        List<Future<?>> finished = new ArrayList<>();
        for (Task task : tasks) {
            finished.add(people.submit(() -> {
                together.await();
                models.engine().getFormService().submitTaskForm(task.getId(), Map.of());
                return null;
            }));
        }
        // then nobody is told to try again
        for (Future<?> person : finished) {
            person.get();
        }
        // and what they left is put together one after another
        models.runJobsAt("callActivity_resolveIneligible");
        models.runJobsAt("gateway_join");
        assertThat(request).isEnded().hasPassed("endEvent_enrollmentCompleted");
        assertThat(models.step("summarizeEnrollment").calls()).isEqualTo(1);
    }
}
