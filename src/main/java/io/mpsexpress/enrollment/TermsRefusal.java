package io.mpsexpress.enrollment;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.enrollment.domain.Enrollment;
import io.mpsexpress.enrollment.domain.VisibleEnrollments;
import io.mpsexpress.shared.Refused;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The partner's no to the terms of service of a request. */
@Service
@Transactional
public class TermsRefusal {

    private final VisibleEnrollments enrollments;
    private final EnrollPrintersProcess process;
    private final CurrentCaller currentCaller;

    TermsRefusal(VisibleEnrollments enrollments, EnrollPrintersProcess process, CurrentCaller currentCaller) {
        this.enrollments = enrollments;
        this.process = process;
        this.currentCaller = currentCaller;
    }

    /**
     * The partner does not want the offered terms: none of the eligible printers is added.
     *
     * @throws Refused when the caller may not see the request, or its terms do not wait for acceptance
     */
    public void decline(UUID enrollmentId) {
        Enrollment enrollment = enrollments.require(enrollmentId);
        currentCaller.get().require(Role.FLEET_MANAGER);
        if (enrollment.state() != EnrollmentState.TERMS) {
            throw Refused.conflict("enrollment.terms.notWaiting");
        }
        process.termsDeclined(enrollmentId);
    }
}
