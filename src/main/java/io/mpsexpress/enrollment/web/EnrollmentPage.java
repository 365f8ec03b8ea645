package io.mpsexpress.enrollment.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.engine.TaskInbox;
import io.mpsexpress.enrollment.EnrollmentQueries;
import io.mpsexpress.enrollment.EnrollmentState;
import io.mpsexpress.enrollment.EnrollmentView;
import io.mpsexpress.enrollment.EscalationQueries;
import io.mpsexpress.organization.VisibleOrganizations;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of one request show. */
@Component
class EnrollmentPage {

    private final EnrollmentQueries queries;
    private final EscalationQueries escalations;
    private final VisibleOrganizations organizations;
    private final TaskInbox tasks;
    private final CurrentCaller currentCaller;

    EnrollmentPage(
            EnrollmentQueries queries,
            EscalationQueries escalations,
            VisibleOrganizations organizations,
            TaskInbox tasks,
            CurrentCaller currentCaller) {
        this.queries = queries;
        this.escalations = escalations;
        this.organizations = organizations;
        this.tasks = tasks;
        this.currentCaller = currentCaller;
    }

    /** The request and its customer. */
    EnrollmentView fillHead(Model model, UUID id) {
        EnrollmentView enrollment = queries.get(id);
        model.addAttribute("enrollment", enrollment);
        model.addAttribute("organization", organizations.require(enrollment.organizationId()));
        return enrollment;
    }

    /** All of it. */
    void fill(Model model, UUID id) {
        EnrollmentView enrollment = fillHead(model, id);
        model.addAttribute("steps", EnrollmentStep.of(enrollment.state()));
        model.addAttribute("tasks", enrollment.state().isOpen() ? tasks.ofRequest(id.toString()) : List.of());
        model.addAttribute("escalations", escalations.ofEnrollment(id));
        boolean fleetManager = currentCaller.get().mayActAs(Role.FLEET_MANAGER);
        model.addAttribute("mayDeclineTerms", fleetManager && enrollment.state() == EnrollmentState.TERMS);
    }
}
