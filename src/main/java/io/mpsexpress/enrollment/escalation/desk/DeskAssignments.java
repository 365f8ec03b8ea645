package io.mpsexpress.enrollment.escalation.desk;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.UserManagement;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.Text;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Many escalations taken, handed over or given back at once: what is refused for one of them stops no other. */
@Service
public class DeskAssignments {

    private final EscalationAssignment assignment;
    private final UserManagement users;
    private final CurrentCaller currentCaller;

    DeskAssignments(EscalationAssignment assignment, UserManagement users, CurrentCaller currentCaller) {
        this.assignment = assignment;
        this.users = users;
        this.currentCaller = currentCaller;
    }

    /**
     * @param assignee user id of the colleague they are handed over to; of anything else it is not read
     * @return a result for each, in the same order
     * @throws Refused naming the field when there are none, or too many, or nobody to hand them over to
     */
    public List<Result> assign(List<String> escalationIds, Assignment what, String assignee) {
        currentCaller.get().require(DeskDecisions.TEAMS);
        return switch (what) {
            case take -> OneByOne.each(escalationIds, assignment::take);
            case giveBack -> OneByOne.each(escalationIds, assignment::giveBack);
            case handOver -> {
                String colleague = Text.cleanOrEmpty(assignee);
                if (colleague.isEmpty()) {
                    throw Refused.invalidField("assignee", "enrollment.desk.colleague.required");
                }
                yield OneByOne.each(escalationIds, id -> assignment.handOver(id, colleague));
            }
        };
    }

    /**
     * Whom the caller may hand escalations of these teams over to: people of those that the caller is in, too, the caller among
     * them.
     *
     * @param teams group ids
     * @return names by user id, in the order of the names
     */
    public Map<String, String> colleagues(Collection<String> teams) {
        Caller caller = currentCaller.get();
        List<Role> own = teams.stream()
                .distinct()
                .flatMap(team -> Role.ofGroup(team).stream())
                .filter(caller::mayActAs)
                .toList();
        return users.namesOf(own, null);
    }
}
