package io.mpsexpress.enrollment.escalation;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.Acts;
import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.enrollment.domain.EnrollmentPrinters;
import io.mpsexpress.enrollment.domain.Message;
import io.mpsexpress.enrollment.domain.PrinterCounts;
import io.mpsexpress.enrollment.escalation.domain.Escalation;
import io.mpsexpress.enrollment.escalation.domain.Escalations;
import io.mpsexpress.shared.Refused;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to an escalation that nobody decides: not in time, or not at all. */
@Service
@Transactional
public class UndecidedEscalations {

    private final Escalations escalations;
    private final EnrollmentPrinters printers;
    private final PrinterCounts counts;
    private final Acts acts;

    UndecidedEscalations(Escalations escalations, EnrollmentPrinters printers, PrinterCounts counts, Acts acts) {
        this.escalations = escalations;
        this.printers = printers;
        this.counts = counts;
        this.acts = acts;
    }

    /** The due time has passed: nothing is decided, but whoever has it is told so, each time. On record once. */
    public EscalationView remind(UUID escalationId) {
        Escalation escalation = escalations.findById(escalationId).orElseThrow(Refused::notFound);
        if (!escalation.isOverdue()) {
            escalation.markOverdue();
            escalations.save(escalation);
            acts.record(Act.ESCALATION_OVERDUE, escalation.organizationId(), escalationId, Map.of());
        }
        int open = counts.escalated(escalationId);
        acts.tell(new EscalationOverdue(
                escalationId,
                escalation.enrollmentId(),
                escalation.organizationId(),
                escalation.eligibilityStatus(),
                escalation.team(),
                open));
        return EscalationView.of(escalation, new EscalationView.Open(open, 0));
    }

    /** Its process is over; an escalation that is still open ends with it, and its printers are not added. */
    public void processEnded(UUID escalationId, ForcedEnd end) {
        escalations.lock(escalationId).filter(Escalation::isOpen).ifPresent(escalation -> {
            printers.leaveOutEscalated(escalation.enrollmentId(), escalationId, Message.ended(end));
            escalation.endByForce(acts.now(), end);
            escalations.save(escalation);
            acts.record(
                    Act.of("escalation." + end.cause().act()),
                    escalation.organizationId(),
                    escalationId,
                    Map.of("status", escalation.eligibilityStatus(), "reason", end.reasonOrEmpty()));
            if (end.cause() != ForcedEnd.Cause.ENGINE) {
                acts.tell(new EscalationWithdrawn(
                        escalation.enrollmentId(), escalation.eligibilityStatus(), escalation.team(), end));
            }
        });
    }
}
