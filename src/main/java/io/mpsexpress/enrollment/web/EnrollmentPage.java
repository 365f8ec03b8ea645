package io.mpsexpress.enrollment.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.engine.TaskInbox;
import io.mpsexpress.engine.Worker;
import io.mpsexpress.enrollment.EnrollmentQueries;
import io.mpsexpress.enrollment.EnrollmentState;
import io.mpsexpress.enrollment.EnrollmentView;
import io.mpsexpress.enrollment.EscalationQueries;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.portal.Workers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
        addTasks(model, enrollment);
        model.addAttribute("escalations", escalations.ofEnrollment(id));
        boolean fleetManager = currentCaller.get().mayActAs(Role.FLEET_MANAGER);
        model.addAttribute("mayDeclineTerms", fleetManager && enrollment.state() == EnrollmentState.TERMS);
    }

    /** What the caller can do next apart from what waits for others. */
    private void addTasks(Model model, EnrollmentView enrollment) {
        List<OpenTask> open =
                enrollment.state().isOpen() ? tasks.ofRequest(enrollment.id().toString()) : List.of();
        Worker caller = Workers.of(currentCaller.get());
        Map<Boolean, List<OpenTask>> mine =
                open.stream().collect(Collectors.partitioningBy(task -> task.isFor(caller)));
        model.addAttribute("tasks", mine.get(true));
        model.addAttribute("othersTasks", mine.get(false));
    }
}
