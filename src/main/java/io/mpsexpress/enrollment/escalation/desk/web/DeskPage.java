package io.mpsexpress.enrollment.escalation.desk.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.UserManagement;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.enrollment.escalation.EscalationDecision;
import io.mpsexpress.enrollment.escalation.EscalationFilter;
import io.mpsexpress.enrollment.escalation.desk.DeskAssignments;
import io.mpsexpress.enrollment.escalation.desk.DeskDecisions;
import io.mpsexpress.enrollment.escalation.desk.EscalationDesk;
import io.mpsexpress.enrollment.escalation.desk.EscalationOnDesk;
import io.mpsexpress.enrollment.escalation.desk.Result;
import io.mpsexpress.portal.Pager;
import io.mpsexpress.shared.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the desk shows, and what it tells after something was done with many. More than four collaborators: it shows what there
 * is, whose it is and whose it could be.
 */
@Component
class DeskPage {

    private static final int ESCALATIONS = 50;

    private final EscalationDesk desk;
    private final DeskAssignments assignments;
    private final UserManagement users;
    private final DeskNotices notices;
    private final CurrentCaller currentCaller;

    DeskPage(
            EscalationDesk desk,
            DeskAssignments assignments,
            UserManagement users,
            DeskNotices notices,
            CurrentCaller currentCaller) {
        this.desk = desk;
        this.assignments = assignments;
        this.users = users;
        this.notices = notices;
        this.currentCaller = currentCaller;
    }

    void fill(Model model, DeskQuestion asked, HttpServletRequest request) {
        Caller caller = currentCaller.get();
        EscalationFilter filter = asked.filter(caller);
        Page<EscalationOnDesk> found = desk.list(filter, asked.order(), ESCALATIONS, asked.cursor());
        List<EscalationOnDesk> shown = found.items();
        boolean inTeam = caller.mayActAs(Role.CUSTOMER_OPERATIONS, Role.TECHNICAL_SUPPORT);
        boolean mayDecide = inTeam && asked.isOpen() && !shown.isEmpty();
        model.addAttribute("asked", asked);
        model.addAttribute("pager", Pager.of(request, found));
        model.addAttribute("count", found.nextCursor() == null && asked.isFirst() ? shown.size() : desk.count(filter));
        model.addAttribute("counts", asked.isOpen() ? desk.counts(filter.ofAnyCause()) : null);
        model.addAttribute("most", DeskDecisions.MOST);
        model.addAttribute("groups", grouped(asked.group(), shown));
        model.addAttribute("teams", EscalationFilter.TEAMS);
        model.addAttribute(
                "statuses",
                Arrays.stream(EligibilityStatus.values())
                        .filter(status -> status != EligibilityStatus.ELIGIBLE)
                        .toList());
        model.addAttribute("mayDecide", mayDecide);
        model.addAttribute("choices", choices(shown));
        model.addAttribute(
                "colleagues",
                mayDecide
                        ? assignments.colleagues(shown.stream()
                                .map(one -> one.escalation().team())
                                .toList())
                        : Map.of());
        model.addAttribute(
                "people",
                users.names(shown.stream().map(EscalationOnDesk::assignee).toList()));
    }

    /** Those that are meant by all that match, as far as they can be worked on at once. */
    List<String> matching(DeskQuestion asked) {
        return desk.list(asked.filter(currentCaller.get()), asked.order(), DeskDecisions.MOST, null).items().stream()
                .map(one -> one.id().toString())
                .toList();
    }

    /** How many were done; and which were not, by reason. */
    void tell(List<Result> results, String done, RedirectAttributes redirect) {
        notices.tell(results, done, redirect);
    }

    /** What can be decided about at least one of them. */
    private static List<EscalationDecision> choices(List<EscalationOnDesk> shown) {
        return Arrays.stream(EscalationDecision.values())
                .filter(choice -> shown.stream()
                        .anyMatch(one ->
                                EscalationDecision.of(one.escalation().status()).contains(choice)))
                .toList();
    }

    /** In the order in which the first of each comes; one group without a name where nothing lies together. */
    private static Map<String, List<EscalationOnDesk>> grouped(String by, List<EscalationOnDesk> shown) {
        Function<EscalationOnDesk, String> name =
                switch (by == null ? "" : by) {
                    case "model" -> one -> String.join(", ", one.models());
                    case "customer" -> EscalationOnDesk::organizationName;
                    default -> one -> "";
                };
        return shown.stream().collect(Collectors.groupingBy(name, LinkedHashMap::new, Collectors.toList()));
    }
}
