package io.mpsexpress.enrollment.evidence.web;

import io.mpsexpress.access.UserManagement;
import io.mpsexpress.enrollment.EnrollmentQueries;
import io.mpsexpress.enrollment.EnrollmentView;
import io.mpsexpress.enrollment.evidence.AcceptanceEvidence;
import io.mpsexpress.enrollment.evidence.Evidence;
import io.mpsexpress.enrollment.evidence.EvidenceFile;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.portal.Pager;
import io.mpsexpress.shared.Ids;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What proves that the terms of service were accepted, to read and to print. */
@Controller
class AcceptanceController {

    private static final int ACCEPTANCES = 50;

    private final AcceptanceEvidence evidence;
    private final EnrollmentQueries enrollments;
    private final VisibleOrganizations organizations;
    private final UserManagement users;

    AcceptanceController(
            AcceptanceEvidence evidence,
            EnrollmentQueries enrollments,
            VisibleOrganizations organizations,
            UserManagement users) {
        this.evidence = evidence;
        this.enrollments = enrollments;
        this.organizations = organizations;
        this.users = users;
    }

    @GetMapping("/enrollments/{enrollmentId}/acceptances")
    String list(
            @PathVariable String enrollmentId,
            @RequestParam(required = false) String cursor,
            HttpServletRequest request,
            Model model) {
        UUID id = Ids.parse(enrollmentId);
        var page = evidence.of(id, ACCEPTANCES, cursor);
        fillHead(model, id, page.items());
        model.addAttribute("acceptances", page.items());
        model.addAttribute("pager", Pager.of(request, page));
        return "enrollment/acceptances";
    }

    @GetMapping("/acceptances/{acceptanceId}")
    String one(@PathVariable String acceptanceId, Model model) {
        Evidence found = evidence.get(Ids.parse(acceptanceId));
        EnrollmentView enrollment = fillHead(model, found.enrollmentId(), List.of(found));
        model.addAttribute("acceptance", found);
        model.addAttribute("file", EvidenceFile.of(found, enrollment.number()));
        return "enrollment/acceptance";
    }

    private EnrollmentView fillHead(Model model, UUID enrollmentId, List<Evidence> acceptances) {
        EnrollmentView enrollment = enrollments.get(enrollmentId);
        model.addAttribute("enrollment", enrollment);
        model.addAttribute("organization", organizations.require(enrollment.organizationId()));
        model.addAttribute(
                "people",
                users.names(acceptances.stream().map(Evidence::acceptedBy).toList()));
        return enrollment;
    }
}
