package io.mpsexpress.enrollment.recheck;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.eligibility.Eligibility;
import io.mpsexpress.enrollment.EnrollPrintersProcess;
import io.mpsexpress.enrollment.EnrollmentState;
import io.mpsexpress.enrollment.domain.EligibilityRecheck;
import io.mpsexpress.enrollment.domain.Enrollment;
import io.mpsexpress.enrollment.escalation.EscalationRest;
import io.mpsexpress.enrollment.escalation.domain.Escalation;
import io.mpsexpress.enrollment.escalation.domain.PrintersCheckedAgain;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What new facts of printers do to a request: those that are resolved go on, and nobody is asked about them any more. More than
 * four collaborators: facts move on a review, printers, or what is left of their escalation.
 */
@Component
class NewFacts {

    private final EligibilityRecheck recheck;
    private final EnrollPrintersProcess process;
    private final PrintersCheckedAgain checkedAgain;
    private final EscalationRest rest;
    private final AuditTrail audit;

    NewFacts(
            EligibilityRecheck recheck,
            EnrollPrintersProcess process,
            PrintersCheckedAgain checkedAgain,
            EscalationRest rest,
            AuditTrail audit) {
        this.recheck = recheck;
        this.process = process;
        this.checkedAgain = checkedAgain;
        this.rest = rest;
        this.audit = audit;
    }

    /**
     * Checks the printers again and does what follows from it. The caller holds the escalation and the request.
     *
     * @param escalation the one that the printers are in; null for none
     * @param source code of where the facts came from; null when nobody knows
     */
    void of(Enrollment request, Escalation escalation, Collection<UUID> printerIds, String source) {
        Collection<Eligibility> changed = recheck.run(request.id(), printerIds);
        record(request, escalation, changed, source);
        if (changed.isEmpty()) {
            rest.show(escalation);
        } else if (request.state() == EnrollmentState.REVIEW) {
            process.eligibilityChanged(request.id());
        } else {
            checkedAgain.goOn(request.id(), escalation);
            rest.wentOn(escalation);
        }
    }

    private void record(Enrollment request, Escalation escalation, Collection<Eligibility> changed, String source) {
        long eligible = changed.stream().filter(Eligibility::isEligible).count();
        long otherwise = escalation == null
                ? 0
                : changed.stream()
                        .filter(found -> !found.isEligible() && found.status() != escalation.eligibilityStatus())
                        .count();
        if (eligible + otherwise == 0) {
            return;
        }
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("printers", eligible);
        details.put("stillIneligible", otherwise);
        details.put("source", Objects.requireNonNullElse(source, "later"));
        if (escalation != null) {
            details.put("status", escalation.eligibilityStatus());
        }
        audit.record(
                Act.PRINTERS_CHECKED_AGAIN,
                request.organizationId(),
                (escalation == null ? request.id() : escalation.id()).toString(),
                details);
    }
}
