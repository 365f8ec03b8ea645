package io.mpsexpress.enrollment.escalation;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.enrollment.escalation.domain.Approval;
import io.mpsexpress.enrollment.escalation.domain.ApprovalLog;
import io.mpsexpress.enrollment.escalation.domain.ExceptionStates;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.request.RequestView;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people see of approved exceptions: Lexmark's staff all of them, a partner those of its customers. */
@Service
@Transactional(readOnly = true)
public class ExceptionQueries {

    private final ApprovalLog approvals;
    private final ExceptionStates states;
    private final RequestQueries requests;
    private final CurrentCaller currentCaller;

    ExceptionQueries(
            ApprovalLog approvals, ExceptionStates states, RequestQueries requests, CurrentCaller currentCaller) {
        this.approvals = approvals;
        this.states = states;
        this.requests = requests;
        this.currentCaller = currentCaller;
    }

    /**
     * Newest first, a page at a time.
     *
     * @param limit null for as many as a page has
     * @param cursor null for the first page
     */
    public Page<ExceptionView> list(ExceptionFilter filter, Integer limit, String cursor) {
        Page<Approval> found = approvals.find(currentCaller.get().partnerId(), filter, Page.limit(limit), cursor);
        return new Page<>(views(found.items()), found.nextCursor());
    }

    /**
     * @throws Refused as not found when there is none, or it is for a customer of another partner
     */
    public ExceptionView get(UUID id) {
        return views(List.of(approvals.require(currentCaller.get().partnerId(), id)))
                .get(0);
    }

    /** Whether the caller may take exceptions back. */
    public boolean mayRevoke() {
        return currentCaller.get().mayActAs(Role.CUSTOMER_OPERATIONS);
    }

    /**
     * One that the caller may take back now.
     *
     * @throws Refused as {@link ExceptionManagement#revoke} does
     */
    public ExceptionView requireRevocable(UUID id) {
        ExceptionView exception = get(id);
        currentCaller.get().require(Role.CUSTOMER_OPERATIONS);
        exception.state().requireRevocable();
        return exception;
    }

    private List<ExceptionView> views(List<Approval> found) {
        Map<UUID, ExceptionState> standing = states.of(found);
        Map<UUID, RequestView> asked = requests.of(found, Approval::enrollmentId);
        return found.stream()
                .map(approval -> approval.view(standing.get(approval.id()), asked.get(approval.enrollmentId())))
                .toList();
    }
}
