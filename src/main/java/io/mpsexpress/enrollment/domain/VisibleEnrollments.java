package io.mpsexpress.enrollment.domain;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.shared.Refused;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The one place that limits callers to the requests of their own partner. */
@Component
public class VisibleEnrollments {

    private final Enrollments enrollments;
    private final CurrentCaller caller;

    VisibleEnrollments(Enrollments enrollments, CurrentCaller caller) {
        this.enrollments = enrollments;
        this.caller = caller;
    }

    /** @throws Refused as not found when there is none, or it is another partner's */
    public Enrollment require(UUID id) {
        return find(id).orElseThrow(Refused::notFound);
    }

    /** Empty when there is none, or it is another partner's. */
    public Optional<Enrollment> find(UUID id) {
        return enrollments.findById(id).filter(enrollment -> caller.get().sees(enrollment.partnerId()));
    }
}
