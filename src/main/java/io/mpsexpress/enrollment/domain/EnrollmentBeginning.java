package io.mpsexpress.enrollment.domain;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.Acts;
import io.mpsexpress.enrollment.EnrollPrintersProcess;
import io.mpsexpress.enrollment.EnrollmentState;
import io.mpsexpress.enrollment.recheck.RecheckQueue;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.printer.CheckedPrinter;
import io.mpsexpress.request.RequestNote;
import io.mpsexpress.shared.Ids;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Makes requests, and begins their processes, in the caller's transaction. More than four collaborators: whatever there is of a
 * request is there from its beginning on, or nothing of it.
 */
@Component
public class EnrollmentBeginning {

    private final Enrollments enrollments;
    private final EnrollmentPrinters printers;
    private final RecheckQueue rechecks;
    private final EnrollPrintersProcess process;
    private final Acts acts;

    EnrollmentBeginning(
            Enrollments enrollments,
            EnrollmentPrinters printers,
            RecheckQueue rechecks,
            EnrollPrintersProcess process,
            Acts acts) {
        this.enrollments = enrollments;
        this.printers = printers;
        this.rechecks = rechecks;
        this.process = process;
        this.acts = acts;
    }

    public UUID begin(OrganizationView organization, RequestNote note, List<CheckedPrinter> checked) {
        UUID id = Ids.next();
        Enrollment enrollment = enrollments.saveAndFlush(new Enrollment(
                id, organization, checked.size(), note, acts.caller().userId(), acts.now()));
        printers.add(id, checked);
        acts.record(Act.ENROLLMENT_REQUESTED, organization.id(), id, Map.of("printers", checked.size()));
        rechecks.addNew(id);
        process.enrollmentRequested(enrollment, organization);
        return id;
    }

    /** Whether nobody has done anything about the request yet. */
    public boolean isUntouched(UUID id) {
        return enrollments
                .findById(id)
                .filter(enrollment -> enrollment.state() == EnrollmentState.REVIEW)
                .isPresent();
    }
}
