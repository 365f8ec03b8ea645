package io.mpsexpress.enrollment.process;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.enrollment.EligibilityReview;
import io.mpsexpress.enrollment.escalation.EscalationHandOver;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Tells the model for which statuses a request needs an escalation: one instance of the called process each. Public for
 * the expression language, which calls nothing else.
 */
@Component("enrollmentEscalations")
public class EnrollmentEscalations {

    private final EligibilityReview review;
    private final EscalationHandOver escalations;

    EnrollmentEscalations(EligibilityReview review, EscalationHandOver escalations) {
        this.review = review;
        this.escalations = escalations;
    }

    /** Whether the partner has tried to resolve this status in the request before; called by the model. */
    public boolean remediated(String enrollmentId, String status) {
        return escalations.isRemediated(UUID.fromString(enrollmentId), EligibilityStatus.valueOf(status));
    }

    /** Names of statuses; called by the model. */
    public List<String> statusesOf(String enrollmentId) {
        return review.resolvableStatuses(UUID.fromString(enrollmentId)).stream()
                .map(EligibilityStatus::name)
                .toList();
    }
}
