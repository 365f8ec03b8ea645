package io.mpsexpress.enrollment.escalation;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.enrollment.escalation.domain.Approval;
import io.mpsexpress.enrollment.escalation.domain.ApprovalLog;
import io.mpsexpress.enrollment.escalation.domain.ExceptionStates;
import io.mpsexpress.enrollment.escalation.domain.PrinterFallBack;
import io.mpsexpress.printer.PrinterExceptions;
import io.mpsexpress.shared.Reason;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes approved exceptions back. */
@Service
@Transactional
public class ExceptionManagement {

    private final ExceptionQueries queries;
    private final ApprovalLog approvals;
    private final ExceptionStates states;
    private final PrinterExceptions exceptions;
    private final PrinterFallBack fallBack;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    ExceptionManagement(
            ExceptionQueries queries,
            ApprovalLog approvals,
            ExceptionStates states,
            PrinterExceptions exceptions,
            PrinterFallBack fallBack,
            CurrentCaller currentCaller,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.queries = queries;
        this.approvals = approvals;
        this.states = states;
        this.exceptions = exceptions;
        this.fallBack = fallBack;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.events = events;
    }

    /** Whether the caller may take exceptions back. */
    public boolean mayRevoke() {
        return currentCaller.get().mayActAs(Role.CUSTOMER_OPERATIONS);
    }

    /**
     * One that the caller may take back now.
     *
     * @throws Refused as {@link #revoke} does
     */
    @Transactional(readOnly = true)
    public ExceptionView requireRevocable(UUID id) {
        ExceptionView exception = queries.get(id);
        currentCaller.get().require(Role.CUSTOMER_OPERATIONS);
        requireRevocable(exception.state());
        return exception;
    }

    /**
     * From now on the printer is checked without it. What is pending or managed stays so; what is not yet added loses it.
     *
     * @param reason what the partner reads; null for none
     * @throws Refused as not found when there is none, or the caller may not see it; as forbidden when they are not of customer
     *     operations; as a conflict when it is over or somebody else revoked it; naming {@code reason} when that is too long
     */
    public void revoke(UUID id, String reason) {
        Approval approval = approvals.require(currentCaller.get().partnerId(), id);
        String userId = currentCaller.get().require(Role.CUSTOMER_OPERATIONS).userId();
        String text = Reason.require("reason", reason);
        List<UUID> requests = fallBack.hold(approval.printerId());
        requireRevocable(states.of(List.of(approval)).get(id));
        if (!approvals.revoke(id, userId, text)) {
            throw Refused.conflict("refused.stale");
        }
        exceptions.withdraw(approval.status(), approval.printerId());
        record(approval, requests, Objects.requireNonNullElse(text, ""));
        if (requests.isEmpty()) {
            tell(approval, approval.enrollmentId(), false, text, null);
        }
        for (UUID request : requests) {
            String team = fallBack.lookAgain(request, approval.printerId()).orElse(null);
            tell(approval, request, true, text, team);
        }
    }

    private static void requireRevocable(ExceptionState state) {
        if (state == ExceptionState.REVOKED) {
            throw Refused.conflict("enrollment.exception.revokedAlready");
        }
        if (!state.isRevocable()) {
            throw Refused.conflict("enrollment.exception.over");
        }
    }

    /** In the course of the request that it was approved in, and of those that lose the printer for now. */
    private void record(Approval approval, List<UUID> requests, String reason) {
        Map<String, Object> facts = Map.of(
                "serialNumber", approval.serialNumber(), "status", approval.status(), "reason", reason, "printers", 1);
        Stream.concat(
                        Stream.of(approval.escalationId()),
                        requests.stream().filter(request -> !request.equals(approval.enrollmentId())))
                .forEach(subject ->
                        audit.record(Act.EXCEPTION_REVOKED, approval.organizationId(), subject.toString(), facts));
    }

    private void tell(Approval approval, UUID enrollmentId, boolean open, String reason, String team) {
        events.publishEvent(
                new ExceptionRevoked(enrollmentId, open, approval.serialNumber(), approval.status(), reason, team));
    }
}
