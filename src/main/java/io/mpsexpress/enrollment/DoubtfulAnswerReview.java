package io.mpsexpress.enrollment;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.Acts;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.enrollment.domain.DoubtfulAnswers;
import io.mpsexpress.enrollment.domain.Enrollment;
import io.mpsexpress.enrollment.domain.VisibleEnrollments;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Customer operations look into answers of the back end that contradict what is on record, or that nobody asked for. */
@Service
@Transactional
public class DoubtfulAnswerReview {

    private final DoubtfulAnswers answers;
    private final VisibleEnrollments visible;
    private final Acts acts;

    DoubtfulAnswerReview(DoubtfulAnswers answers, VisibleEnrollments visible, Acts acts) {
        this.answers = answers;
        this.visible = visible;
        this.acts = acts;
    }

    /** Those of a request that the caller may see, by serial number; for Lexmark's staff only. */
    @Transactional(readOnly = true)
    public List<DoubtfulAnswer> of(UUID enrollmentId) {
        return acts.caller().isStaff() ? answers.of(enrollmentId) : List.of();
    }

    public boolean mayLookInto() {
        return acts.caller().mayActAs(Role.CUSTOMER_OPERATIONS);
    }

    /** The caller has looked into those of a request; what is on record about its printers stays as it is. */
    public void see(UUID enrollmentId) {
        Caller caller = acts.caller().require(Role.CUSTOMER_OPERATIONS);
        Enrollment enrollment = visible.require(enrollmentId);
        int seen = answers.see(enrollmentId, caller.userId());
        if (seen > 0) {
            acts.record(
                    Act.MANAGEMENT_DOUBTFUL_SEEN, enrollment.organizationId(), enrollmentId, Map.of("printers", seen));
        }
    }

    /** What nobody has looked into yet, of all requests. */
    @Transactional(readOnly = true)
    public DoubtfulAnswers.Unseen unseen() {
        return answers.unseen();
    }
}
