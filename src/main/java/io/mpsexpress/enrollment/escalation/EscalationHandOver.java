package io.mpsexpress.enrollment.escalation;

import io.mpsexpress.access.Acts;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.enrollment.domain.Enrollments;
import io.mpsexpress.enrollment.escalation.domain.Escalation;
import io.mpsexpress.enrollment.escalation.domain.Escalations;
import io.mpsexpress.enrollment.escalation.domain.PrinterHandOver;
import io.mpsexpress.program.routing.Handling;
import io.mpsexpress.shared.Ids;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands ineligible printers of one status to whoever can resolve them. */
@Service
@Transactional
public class EscalationHandOver {

    private final Enrollments enrollments;
    private final Escalations escalations;
    private final PrinterHandOver printers;
    private final Acts acts;

    EscalationHandOver(Enrollments enrollments, Escalations escalations, PrinterHandOver printers, Acts acts) {
        this.enrollments = enrollments;
        this.escalations = escalations;
        this.printers = printers;
        this.acts = acts;
    }

    /**
     * Opens the escalation of a status in a request, or hands the open one on: there is one for each. A team at Lexmark keeps
     * what it has, on the terms on which it was given it, whatever the table says by now; so does the partner, unless it goes
     * to a team.
     *
     * @param remediated whether the partner has tried already
     * @param handling as the routing table says
     */
    public EscalationView hand(UUID enrollmentId, EligibilityStatus status, boolean remediated, Handling handling) {
        Escalation escalation = escalations
                .findByEnrollmentIdAndEligibilityStatus(enrollmentId, status)
                .orElseGet(() -> Escalation.of(Ids.next(), enrollments.require(enrollmentId), status));
        boolean handed = escalation.handTo(handling, remediated, acts.now());
        escalation = escalations.saveAndFlush(escalation);
        return EscalationView.of(escalation, new EscalationView.Open(printers.all(escalation, handed), 0));
    }

    /** Whether the partner has tried to resolve a status in a request, for whichever printers. */
    @Transactional(readOnly = true)
    public boolean isRemediated(UUID enrollmentId, EligibilityStatus status) {
        return escalations
                .findByEnrollmentIdAndEligibilityStatus(enrollmentId, status)
                .filter(Escalation::isRemediated)
                .isPresent();
    }
}
