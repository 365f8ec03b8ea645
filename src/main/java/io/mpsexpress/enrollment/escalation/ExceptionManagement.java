package io.mpsexpress.enrollment.escalation;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.Acts;
import io.mpsexpress.access.Role;
import io.mpsexpress.enrollment.escalation.domain.Approval;
import io.mpsexpress.enrollment.escalation.domain.ApprovalLog;
import io.mpsexpress.enrollment.escalation.domain.ExceptionApproval;
import io.mpsexpress.enrollment.escalation.domain.PrinterFallBack;
import io.mpsexpress.shared.Reason;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes approved exceptions back. */
@Service
@Transactional
public class ExceptionManagement {

    private final ApprovalLog approvals;
    private final ExceptionApproval exceptions;
    private final PrinterFallBack fallBack;
    private final Acts acts;

    ExceptionManagement(ApprovalLog approvals, ExceptionApproval exceptions, PrinterFallBack fallBack, Acts acts) {
        this.approvals = approvals;
        this.exceptions = exceptions;
        this.fallBack = fallBack;
        this.acts = acts;
    }

    /**
     * From now on the printer is checked without it. What is pending or managed stays so; what is not yet added loses it.
     *
     * @param reason what the partner reads; null for none
     * @throws Refused as not found when there is none, or the caller may not see it; as forbidden when they are not of customer
     *     operations; as a conflict when it is over or somebody else revoked it; naming {@code reason} when that is too long
     */
    public void revoke(UUID id, String reason) {
        Approval approval = approvals.require(acts.caller().partnerId(), id);
        String userId = acts.caller().require(Role.CUSTOMER_OPERATIONS).userId();
        String text = Reason.require("reason", reason);
        List<UUID> requests = fallBack.hold(approval.printerId());
        exceptions.revoke(approval, userId, text);
        record(approval, requests, Objects.requireNonNullElse(text, ""));
        if (requests.isEmpty()) {
            tell(approval, approval.enrollmentId(), false, text, null);
        }
        for (UUID request : requests) {
            String team = fallBack.lookAgain(request, approval.printerId()).orElse(null);
            tell(approval, request, true, text, team);
        }
    }

    /** In the course of the request that it was approved in, and of those that lose the printer for now. */
    private void record(Approval approval, List<UUID> requests, String reason) {
        Map<String, Object> facts = Map.of(
                "serialNumber", approval.serialNumber(), "status", approval.status(), "reason", reason, "printers", 1);
        Stream.concat(
                        Stream.of(approval.escalationId()),
                        requests.stream().filter(request -> !request.equals(approval.enrollmentId())))
                .forEach(subject -> acts.record(Act.EXCEPTION_REVOKED, approval.organizationId(), subject, facts));
    }

    private void tell(Approval approval, UUID enrollmentId, boolean open, String reason, String team) {
        acts.tell(new ExceptionRevoked(enrollmentId, open, approval.serialNumber(), approval.status(), reason, team));
    }
}
