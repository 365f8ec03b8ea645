package io.mpsexpress.enrollment.escalation.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.UserManagement;
import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.enrollment.escalation.DecisionView;
import io.mpsexpress.enrollment.escalation.EscalationDecision;
import io.mpsexpress.enrollment.escalation.EscalationQueries;
import io.mpsexpress.enrollment.escalation.EscalationView;
import io.mpsexpress.organization.OrganizationManagement;
import io.mpsexpress.portal.Pager;
import io.mpsexpress.request.RequestPage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of an escalation shows. */
@Component
class EscalationPage {

    private static final int PRINTERS = 50;

    private final EscalationQueries escalations;
    private final OrganizationManagement organizations;
    private final RequestPage page;
    private final UserManagement users;
    private final CurrentCaller currentCaller;

    EscalationPage(
            EscalationQueries escalations,
            OrganizationManagement organizations,
            RequestPage page,
            UserManagement users,
            CurrentCaller currentCaller) {
        this.escalations = escalations;
        this.organizations = organizations;
        this.page = page;
        this.users = users;
        this.currentCaller = currentCaller;
    }

    /** @param cursor of the printers that are still to be decided; null for the first page */
    void fill(Model model, UUID id, String cursor, HttpServletRequest request) {
        EscalationView escalation = escalations.get(id);
        var printers = escalations.printers(id, PRINTERS, cursor);
        String taskId = escalations.openTask(id).map(OpenTask::id).orElse(null);
        boolean ofTheTeam = currentCaller.get().groupIds().contains(escalation.team());
        model.addAttribute("escalation", escalation);
        model.addAttribute("organization", organizations.get(escalation.organizationId()));
        model.addAttribute("task", taskId);
        model.addAttribute("mayDecide", taskId != null && ofTheTeam);
        model.addAttribute("choices", EscalationDecision.of(escalation.status()));
        model.addAttribute("printers", printers.items());
        model.addAttribute("pager", Pager.of(request, printers));
        fillDecisions(model, escalation);
        page.fillComments(model, escalation.enrollmentId());
    }

    private void fillDecisions(Model model, EscalationView escalation) {
        List<DecisionView> here = escalations.decisions(escalation.id());
        List<DecisionView> earlier = escalations.earlierDecisions(escalation.id());
        Stream<String> endedBy = Stream.ofNullable(escalation.endedInEngine()).map(ForcedEnd::by);
        model.addAttribute("decisions", here);
        model.addAttribute("earlierDecisions", earlier);
        model.addAttribute(
                "people",
                users.names(Stream.concat(
                                Stream.concat(here.stream(), earlier.stream()).map(DecisionView::decidedBy), endedBy)
                        .toList()));
    }
}
