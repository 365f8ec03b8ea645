package io.mpsexpress.enrollment;

import io.mpsexpress.contact.ContactAssignmentQueries;
import io.mpsexpress.enrollment.escalation.domain.Escalation;
import io.mpsexpress.enrollment.escalation.domain.Escalations;
import io.mpsexpress.organization.EntitlementQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came up within a request: entitlement, contact assignments, escalations. */
@Service
@Transactional(readOnly = true)
public class EnrollmentParts {

    private final EntitlementQueries entitlements;
    private final ContactAssignmentQueries contactAssignments;
    private final Escalations escalations;

    EnrollmentParts(
            EntitlementQueries entitlements, ContactAssignmentQueries contactAssignments, Escalations escalations) {
        this.entitlements = entitlements;
        this.contactAssignments = contactAssignments;
        this.escalations = escalations;
    }

    /**
     * Ids of the request itself and of all that came up within it, by which the audit trail knows them.
     *
     * @param enrollmentId a request that the caller may see
     */
    public List<UUID> of(UUID enrollmentId) {
        List<UUID> parts = new ArrayList<>(List.of(enrollmentId));
        parts.addAll(entitlements.within(enrollmentId));
        parts.addAll(contactAssignments.within(enrollmentId));
        escalations.findByEnrollmentId(enrollmentId).stream()
                .map(Escalation::id)
                .forEach(parts::add);
        return parts;
    }
}
