package io.mpsexpress.enrollment;

import io.mpsexpress.enrollment.domain.Enrollment;
import io.mpsexpress.organization.OrganizationView;
import java.util.UUID;

/** What happens in the business that moves the process {@code enroll-printers} on. */
public interface EnrollPrintersProcess {

    /** Starts it, in the transaction of whoever calls. */
    void enrollmentRequested(Enrollment enrollment, OrganizationView organization);

    /** The partner does not want the terms: nothing is added. Refused when the terms are not waiting. */
    void termsDeclined(UUID enrollmentId);

    /** The back end has answered for every printer. Harmless when the process does not wait for it (yet). */
    void managementAnswered(UUID enrollmentId);
}
