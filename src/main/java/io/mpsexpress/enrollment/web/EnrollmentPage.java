package io.mpsexpress.enrollment.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.enrollment.DoubtfulAnswerReview;
import io.mpsexpress.enrollment.EnrollmentParts;
import io.mpsexpress.enrollment.EnrollmentQueries;
import io.mpsexpress.enrollment.EnrollmentState;
import io.mpsexpress.enrollment.EnrollmentView;
import io.mpsexpress.enrollment.escalation.EscalationQueries;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.request.RequestPage;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the pages of one request show. More than four collaborators: a page shows what several modules know of a request.
 */
@Component
class EnrollmentPage {

    private final EnrollmentQueries queries;
    private final EscalationQueries escalations;
    private final DoubtfulAnswerReview doubtful;
    private final VisibleOrganizations organizations;
    private final RequestPage page;
    private final EnrollmentParts parts;
    private final CurrentCaller currentCaller;

    EnrollmentPage(
            EnrollmentQueries queries,
            EscalationQueries escalations,
            DoubtfulAnswerReview doubtful,
            VisibleOrganizations organizations,
            RequestPage page,
            EnrollmentParts parts,
            CurrentCaller currentCaller) {
        this.queries = queries;
        this.escalations = escalations;
        this.doubtful = doubtful;
        this.organizations = organizations;
        this.page = page;
        this.parts = parts;
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
        model.addAttribute("results", queries.result(id));
        model.addAttribute("steps", EnrollmentStep.of(enrollment.state()));
        page.fill(model, shown(enrollment));
        // while nobody is asked, it goes on by itself
        model.addAttribute("moving", enrollment.state() == EnrollmentState.SUBMITTED);
        model.addAttribute("doubtful", doubtful.of(id));
        model.addAttribute("mayLookInto", doubtful.mayLookInto());
        model.addAttribute("escalations", escalations.ofEnrollment(id));
        boolean fleetManager = currentCaller.get().mayActAs(Role.FLEET_MANAGER);
        model.addAttribute("mayWithdraw", fleetManager && enrollment.state().isOpen());
        model.addAttribute("mayDeclineTerms", fleetManager && enrollment.state() == EnrollmentState.TERMS);
    }

    private RequestPage.Shown shown(EnrollmentView enrollment) {
        List<String> people = Stream.of(
                        enrollment.requestedBy(),
                        enrollment.terms() == null ? null : enrollment.terms().acceptedBy())
                .toList();
        return new RequestPage.Shown(
                enrollment.id(),
                null,
                enrollment.state().isOpen(),
                parts.of(enrollment.id()),
                people,
                enrollment.endedInEngine());
    }
}
