package io.mpsexpress.enrollment.escalation.remediation;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.Acts;
import io.mpsexpress.access.Role;
import io.mpsexpress.contact.ContactRequestsWithin;
import io.mpsexpress.enrollment.domain.EnrollmentPrinters;
import io.mpsexpress.enrollment.domain.Message;
import io.mpsexpress.enrollment.domain.RequestedPrinters;
import io.mpsexpress.enrollment.escalation.EscalationOutcome;
import io.mpsexpress.enrollment.escalation.EscalationRest;
import io.mpsexpress.enrollment.escalation.domain.Escalation;
import io.mpsexpress.enrollment.escalation.domain.HeldEscalations;
import io.mpsexpress.enrollment.escalation.domain.PrintersCheckedAgain;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what a partner did about ineligible printers of one status, and looks at them again. More than four collaborators:
 * each of the three choices leads elsewhere.
 */
@Service
@Transactional
public class PrinterRemediation {

    private final HeldEscalations escalations;
    private final PrintersCheckedAgain checkedAgain;
    private final EscalationRest rest;
    private final RequestedPrinters requested;
    private final EnrollmentPrinters printers;
    private final ContactRequestsWithin contactRequests;
    private final Acts acts;

    PrinterRemediation(
            HeldEscalations escalations,
            PrintersCheckedAgain checkedAgain,
            EscalationRest rest,
            RequestedPrinters requested,
            EnrollmentPrinters printers,
            ContactRequestsWithin contactRequests,
            Acts acts) {
        this.escalations = escalations;
        this.checkedAgain = checkedAgain;
        this.rest = rest;
        this.requested = requested;
        this.printers = printers;
        this.contactRequests = contactRequests;
        this.acts = acts;
    }

    /**
     * Records what the partner chose.
     *
     * @param decision the form's value
     * @param contactPossible whether a contact can be asked for
     * @param printersShown as of {@link HeldEscalations#hold(UUID, Integer)}
     * @throws Refused naming the form field when the choice is missing or not possible, every printer has a contact, or
     *     printers have joined that were not shown
     */
    public Remediation record(UUID escalationId, String decision, boolean contactPossible, Integer printersShown) {
        acts.caller().require(Role.FLEET_MANAGER);
        RemediationDecision chosen = RemediationDecision.ofFormValue(decision)
                .filter(choice -> contactPossible || choice != RemediationDecision.ASSIGN_CONTACT)
                .orElseThrow(() -> Refused.invalidField("remediationDecision", "enrollment.remediation.required"));
        Escalation escalation = escalations.hold(escalationId, printersShown);
        if (chosen != RemediationDecision.ASSIGN_CONTACT) {
            escalation.markRemediated();
        }
        Remediation remediation =
                switch (chosen) {
                    case ASSIGN_CONTACT ->
                        new Remediation(EscalationOutcome.CONTACT_NEEDED, false, openContactAssignment(escalation));
                    case RECHECK -> new Remediation(checkAgain(escalation), true, null);
                    case GIVE_UP -> new Remediation(giveUp(escalation), true, null);
                };
        acts.record(
                Act.ESCALATION_REMEDIATED,
                escalation.organizationId(),
                escalationId,
                Map.of("decision", chosen.formValue()));
        return remediation;
    }

    /** Looks at the printers again, whatever came of the contact that was to be assigned. */
    public EscalationOutcome checkAgain(UUID escalationId) {
        return checkAgain(escalations.hold(escalationId));
    }

    private EscalationOutcome checkAgain(Escalation escalation) {
        checkedAgain.checkAgain(escalation, requested.escalated(escalation.id()));
        return rest.outcome(escalation, EscalationOutcome.RESOLVED);
    }

    private EscalationOutcome giveUp(Escalation escalation) {
        printers.leaveOutEscalated(escalation.enrollmentId(), escalation.id(), Message.GIVEN_UP);
        return rest.outcome(escalation, EscalationOutcome.NOT_ADDED);
    }

    private UUID openContactAssignment(Escalation escalation) {
        List<UUID> without = requested.escalatedWithoutContact(escalation.id());
        if (without.isEmpty()) {
            throw Refused.invalidField("remediationDecision", "enrollment.review.allHaveContacts");
        }
        return contactRequests.open(escalation.organizationId(), escalation.enrollmentId(), without);
    }

    /**
     * What came of the partner's answer.
     *
     * @param tried whether they say that they have tried
     * @param contactAssignmentId the request to assign a contact to those that have none; null unless that was chosen
     */
    public record Remediation(EscalationOutcome outcome, boolean tried, UUID contactAssignmentId) {}
}
