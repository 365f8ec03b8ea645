package io.mpsexpress.enrollment.escalation.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.UserManagement;
import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.enrollment.escalation.DecisionView;
import io.mpsexpress.enrollment.escalation.EscalationDecision;
import io.mpsexpress.enrollment.escalation.EscalationQueries;
import io.mpsexpress.enrollment.escalation.EscalationView;
import io.mpsexpress.enrollment.escalation.desk.DeskAssignments;
import io.mpsexpress.enrollment.escalation.desk.EscalationDesk;
import io.mpsexpress.organization.OrganizationManagement;
import io.mpsexpress.portal.Pager;
import io.mpsexpress.request.RequestPage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the page of an escalation shows. More than four collaborators: a page shows what several modules know of an escalation.
 */
@Component
class EscalationPage {

    private static final int PRINTERS = 50;
    private static final int DETAILED = 8;

    private final EscalationQueries escalations;
    private final OrganizationManagement organizations;
    private final RequestPage page;
    private final UserManagement users;
    private final EscalationDesk desk;
    private final DeskAssignments assignments;
    private final CurrentCaller currentCaller;

    EscalationPage(
            EscalationQueries escalations,
            OrganizationManagement organizations,
            RequestPage page,
            UserManagement users,
            EscalationDesk desk,
            DeskAssignments assignments,
            CurrentCaller currentCaller) {
        this.escalations = escalations;
        this.organizations = organizations;
        this.page = page;
        this.users = users;
        this.desk = desk;
        this.assignments = assignments;
        this.currentCaller = currentCaller;
    }

    /** @param cursor of the printers that are still to be decided; null for the first page */
    void fill(Model model, UUID id, String cursor, HttpServletRequest request) {
        EscalationView escalation = escalations.get(id);
        var printers = escalations.printers(id, PRINTERS, cursor);
        OpenTask task = escalations.openTask(id).orElse(null);
        boolean ofTheTeam = currentCaller.get().groupIds().contains(escalation.team());
        boolean mayDecide = task != null && ofTheTeam;
        model.addAttribute("escalation", escalation);
        model.addAttribute("number", desk.numbers(List.of(id)).get(id));
        model.addAttribute("organization", organizations.get(escalation.organizationId()));
        model.addAttribute("task", task);
        model.addAttribute("mayDecide", mayDecide);
        model.addAttribute("colleagues", mayDecide ? assignments.colleagues(List.of(escalation.team())) : Map.of());
        model.addAttribute("choices", EscalationDecision.of(escalation.status()));
        model.addAttribute("printers", printers.items());
        model.addAttribute("pager", Pager.of(request, printers));
        fillDecisions(model, escalation, task);
        page.fillComments(model, escalation.enrollmentId());
    }

    /** What one wants to see of it beside others: the first printers, and what was decided about printers like these. */
    void fillDetail(Model model, UUID id) {
        EscalationView escalation = escalations.get(id);
        List<EarlierDecisions> earlier = EarlierDecisions.of(escalation.status(), escalations.earlierDecisions(id));
        model.addAttribute("escalation", escalation);
        model.addAttribute("printers", escalations.printers(id, DETAILED, null).items());
        model.addAttribute("earlier", earlier);
        model.addAttribute("staff", currentCaller.get().isStaff());
        model.addAttribute("people", users.names(deciders(earlier).toList()));
    }

    private static Stream<String> deciders(List<EarlierDecisions> earlier) {
        return earlier.stream().flatMap(alike -> alike.latest().stream()).map(DecisionView::decidedBy);
    }

    private void fillDecisions(Model model, EscalationView escalation, OpenTask task) {
        List<DecisionView> here = escalations.decisions(escalation.id());
        List<EarlierDecisions> earlier =
                EarlierDecisions.of(escalation.status(), escalations.earlierDecisions(escalation.id()));
        Stream<String> others = Stream.concat(
                Stream.ofNullable(escalation.endedInEngine()).map(ForcedEnd::by),
                Stream.ofNullable(task).map(OpenTask::assignee));
        model.addAttribute("decisions", here);
        model.addAttribute("earlier", earlier);
        model.addAttribute(
                "people",
                users.names(Stream.of(here.stream().map(DecisionView::decidedBy), deciders(earlier), others)
                        .flatMap(names -> names)
                        .toList()));
    }
}
