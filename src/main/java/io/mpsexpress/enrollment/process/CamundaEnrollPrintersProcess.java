package io.mpsexpress.enrollment.process;

import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.ELIGIBLE_COUNT;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.ENROLLMENT_ID;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.ORGANIZATION_ID;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.ORGANIZATION_NAME;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.PARTNER_ID;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.PARTNER_NAME;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.PRINTER_COUNT;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.REQUEST;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.REQUEST_NUMBER;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.SUBMISSION;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.engine.Wording;
import io.mpsexpress.enrollment.EnrollPrintersProcess;
import io.mpsexpress.enrollment.domain.Enrollment;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.shared.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** Carries the domain's events to {@code enroll-printers}. */
@Component
class CamundaEnrollPrintersProcess implements EnrollPrintersProcess {

    private final RuntimeService runtimeService;
    private final ReviewedEligibility reviewed;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    CamundaEnrollPrintersProcess(
            RuntimeService runtimeService, ReviewedEligibility reviewed, CurrentCaller currentCaller, Clock clock) {
        this.runtimeService = runtimeService;
        this.reviewed = reviewed;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    @Override
    public void enrollmentRequested(Enrollment enrollment, OrganizationView organization) {
        Map<String, Object> variables = Map.of(
                ENROLLMENT_ID.name(), ENROLLMENT_ID.asStored(enrollment.id()),
                REQUEST_NUMBER.name(), enrollment.number(),
                ORGANIZATION_ID.name(), ORGANIZATION_ID.asStored(organization.id()),
                ORGANIZATION_NAME.name(), organization.name(),
                PARTNER_ID.name(), PARTNER_ID.asStored(organization.partnerId()),
                PARTNER_NAME.name(), organization.parentName(),
                PRINTER_COUNT.name(), enrollment.printerCount(),
                REQUEST.name(), REQUEST.asStored(wording(enrollment)));
        runtimeService.startProcessInstanceByKey(
                EnrollPrintersVariables.PROCESS, enrollment.id().toString(), variables);
    }

    private Wording wording(Enrollment enrollment) {
        Wording wording = Wording.of(
                "enrollment.request",
                enrollment.printerCount(),
                clock.instant().toEpochMilli(),
                currentCaller.get().name());
        return enrollment.note() == null ? wording : Wording.of("enrollment.request.noted", wording, enrollment.note());
    }

    @Override
    public void printersResolved(UUID enrollmentId, int ready) {
        List<Execution> offered = waiting(enrollmentId, EnrollPrintersVariables.TERMS_DECLINED_MESSAGE);
        offered.forEach(terms -> runtimeService.setVariable(terms.getId(), ELIGIBLE_COUNT.name(), ready));
        if (offered.isEmpty()) {
            receiveWhereActive(enrollmentId, EnrollPrintersVariables.PRINTERS_RESOLVED_MESSAGE, execution -> true);
        }
    }

    @Override
    public void otherReasonFound(UUID enrollmentId) {
        receiveWhereActive(enrollmentId, EnrollPrintersVariables.OTHER_REASON_FOUND_MESSAGE, execution -> true);
    }

    @Override
    public void eligibilityChanged(UUID enrollmentId) {
        runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(enrollmentId.toString(), EnrollPrintersVariables.PROCESS)
                .list()
                .forEach(request -> runtimeService.setVariables(request.getId(), reviewed.of(enrollmentId)));
    }

    @Override
    public void printersFellBack(UUID enrollmentId, int ready) {
        if (ready > 0) {
            waiting(enrollmentId, EnrollPrintersVariables.TERMS_DECLINED_MESSAGE)
                    .forEach(terms -> runtimeService.setVariable(terms.getId(), ELIGIBLE_COUNT.name(), ready));
        } else {
            receiveWhereActive(enrollmentId, EnrollPrintersVariables.TERMS_DECLINED_MESSAGE, execution -> true);
        }
    }

    @Override
    public void termsDeclined(UUID enrollmentId) {
        List<Execution> waiting = waiting(enrollmentId, EnrollPrintersVariables.TERMS_DECLINED_MESSAGE);
        if (waiting.isEmpty()) {
            throw Refused.conflict("enrollment.terms.notWaiting");
        }
        receive(waiting, EnrollPrintersVariables.TERMS_DECLINED_MESSAGE);
    }

    @Override
    public void managementAnswered(UUID enrollmentId, Predicate<Integer> submissions) {
        receiveWhereActive(
                enrollmentId,
                EnrollPrintersVariables.MANAGEMENT_ANSWERED_MESSAGE,
                waiting -> submissions.test((Integer) runtimeService.getVariable(waiting.getId(), SUBMISSION.name())));
    }

    /** A request that is on hold, be it in a process that called the one that waits, looks for what came in once it goes on. */
    private void receiveWhereActive(UUID enrollmentId, String message, Predicate<Execution> which) {
        if (!isOnHold(enrollmentId)) {
            receive(waiting(enrollmentId, message).stream().filter(which).toList(), message);
        }
    }

    @Override
    public boolean isRunning(UUID enrollmentId) {
        return runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(enrollmentId.toString())
                        .count()
                > 0;
    }

    @Override
    public boolean isOnHold(UUID enrollmentId) {
        return runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(enrollmentId.toString())
                        .suspended()
                        .count()
                > 0;
    }

    private List<Execution> waiting(UUID enrollmentId, String message) {
        return runtimeService
                .createExecutionQuery()
                .processInstanceBusinessKey(enrollmentId.toString())
                .messageEventSubscriptionName(message)
                .list();
    }

    private void receive(List<Execution> waiting, String message) {
        waiting.forEach(execution -> runtimeService.messageEventReceived(message, execution.getId()));
    }
}
