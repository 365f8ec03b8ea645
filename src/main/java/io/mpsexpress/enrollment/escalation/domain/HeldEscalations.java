package io.mpsexpress.enrollment.escalation.domain;

import io.mpsexpress.enrollment.domain.Enrollments;
import io.mpsexpress.shared.Refused;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Escalations that nobody else decides on until the transaction is over. */
@Component
public class HeldEscalations {

    private final Escalations escalations;
    private final Enrollments enrollments;

    HeldEscalations(Escalations escalations, Enrollments enrollments) {
        this.escalations = escalations;
        this.enrollments = enrollments;
    }

    /**
     * Of two who decide at once, the second sees what the first has decided, and what is left; also when they decide on
     * different escalations of a request, whose printers go on together.
     *
     * @throws Refused as not found when there is no such escalation
     */
    public Escalation hold(UUID escalationId) {
        Escalation escalation = escalations.lock(escalationId).orElseThrow(Refused::notFound);
        enrollments.lock(escalation.enrollmentId()).orElseThrow(Refused::notFound);
        return escalation;
    }
}
