package io.mpsexpress.enrollment.escalation;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.enrollment.domain.EnrollmentPrinters;
import io.mpsexpress.enrollment.domain.Message;
import io.mpsexpress.enrollment.escalation.domain.Escalation;
import io.mpsexpress.enrollment.escalation.domain.Escalations;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of an escalation that nobody decided. */
@Service
@Transactional
public class EscalationEnding {

    private final Escalations escalations;
    private final EnrollmentPrinters printers;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EscalationEnding(
            Escalations escalations,
            EnrollmentPrinters printers,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.escalations = escalations;
        this.printers = printers;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Its process is over; an escalation that is still open ends with it, and its printers are not added. */
    public void processEnded(UUID escalationId, ForcedEnd end) {
        escalations.lock(escalationId).filter(Escalation::isOpen).ifPresent(escalation -> {
            printers.leaveOutEscalated(escalation.enrollmentId(), escalationId, Message.ended(end));
            escalation.endByForce(clock.instant(), end);
            escalations.save(escalation);
            audit.record(
                    Act.of("escalation." + end.cause().act()),
                    escalation.organizationId(),
                    escalationId.toString(),
                    Map.of("status", escalation.eligibilityStatus(), "reason", end.reasonOrEmpty()));
            if (end.cause() != ForcedEnd.Cause.ENGINE) {
                events.publishEvent(new EscalationWithdrawn(
                        escalation.enrollmentId(), escalation.eligibilityStatus(), escalation.team(), end));
            }
        });
    }
}
