package io.mpsexpress.enrollment.escalation.desk;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.enrollment.escalation.EscalationFilter;
import io.mpsexpress.enrollment.escalation.EscalationView;
import io.mpsexpress.enrollment.escalation.ResolveIneligiblePrintersProcess;
import io.mpsexpress.enrollment.escalation.desk.domain.EscalationList;
import io.mpsexpress.enrollment.escalation.desk.domain.EscalationList.Listed;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.request.RequestView;
import io.mpsexpress.shared.Page;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Escalations as those see them who work through many: what is there, with whom, and what they are about. */
@Service
@Transactional(readOnly = true)
public class EscalationDesk {

    private final EscalationList list;
    private final ResolveIneligiblePrintersProcess process;
    private final RequestQueries requests;
    private final CurrentCaller currentCaller;

    EscalationDesk(
            EscalationList list,
            ResolveIneligiblePrintersProcess process,
            RequestQueries requests,
            CurrentCaller currentCaller) {
        this.list = list;
        this.process = process;
        this.requests = requests;
        this.currentCaller = currentCaller;
    }

    /**
     * A page at a time: without an order open ones as they have to be decided, so that overdue ones come first; closed ones
     * as they were closed, and all as they came, the last first.
     *
     * @param limit null for as many as a page has
     * @param cursor null for the first page; of the same order
     */
    public Page<EscalationOnDesk> list(EscalationFilter filter, EscalationOrder order, Integer limit, String cursor) {
        UUID partner = currentCaller.get().partnerId();
        Page<Listed> found = list.find(partner, filter, order, Page.limit(limit), cursor);
        List<EscalationView> shown =
                found.items().stream().map(Listed::escalation).toList();
        Map<UUID, RequestView> asked = requests.of(shown, EscalationView::enrollmentId);
        Map<UUID, OpenTask> open = process.openTasks(shown);
        return found.map(listed -> {
            RequestView request = asked.get(listed.escalation().enrollmentId());
            OpenTask task = open.get(listed.escalation().id());
            return new EscalationOnDesk(
                    listed.escalation(),
                    request.number(),
                    request.organizationName(),
                    listed.models(),
                    task == null ? null : task.id(),
                    task == null ? null : task.assignee());
        });
    }

    /** What people call the requests of these escalations, by the escalation's id, of those that the caller may see. */
    public Map<UUID, String> numbers(Collection<UUID> escalationIds) {
        Map<UUID, UUID> enrollments = list.enrollments(escalationIds);
        Map<UUID, RequestView> asked = requests.among(enrollments.values());
        Map<UUID, String> numbers = new HashMap<>();
        enrollments.forEach((escalation, enrollment) -> {
            if (asked.containsKey(enrollment)) {
                numbers.put(escalation, asked.get(enrollment).number());
            }
        });
        return numbers;
    }

    /** How many there are. */
    public long count(EscalationFilter filter) {
        return list.count(currentCaller.get().partnerId(), filter);
    }

    /** How many there are of each cause, overdue, taken by the caller and by nobody. */
    public DeskCounts counts(EscalationFilter filter) {
        Caller caller = currentCaller.get();
        return DeskCounts.of(list.causes(caller.partnerId(), filter, caller.userId()));
    }
}
