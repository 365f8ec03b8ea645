package io.mpsexpress.enrollment.web;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.enrollment.EnrollmentManagement;
import io.mpsexpress.enrollment.EnrollmentQueries;
import io.mpsexpress.enrollment.PrinterFilter;
import io.mpsexpress.enrollment.PrinterOutcome;
import io.mpsexpress.portal.Flash;
import io.mpsexpress.portal.Pager;
import io.mpsexpress.printer.PrinterSelectionManagement;
import io.mpsexpress.shared.Ids;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** <em>Add to MPS Express</em>, and the requests that came of it. */
@Controller
class EnrollmentController {

    private static final int PRINTERS = 50;

    private final EnrollmentManagement enrollments;
    private final PrinterSelectionManagement selections;
    private final EnrollmentQueries queries;
    private final EnrollmentPage page;

    EnrollmentController(
            EnrollmentManagement enrollments,
            PrinterSelectionManagement selections,
            EnrollmentQueries queries,
            EnrollmentPage page) {
        this.enrollments = enrollments;
        this.selections = selections;
        this.queries = queries;
        this.page = page;
    }

    @PostMapping("/organizations/{organizationId}/enrollments")
    String request(
            @PathVariable String organizationId,
            @RequestParam(defaultValue = "") List<String> serialNumbers,
            RedirectAttributes redirect) {
        UUID id = Ids.parse(organizationId);
        if (serialNumbers.isEmpty()) {
            Flash.warning("printer.selection.empty").after(redirect);
            return "redirect:/organizations/" + id + "/printers";
        }
        return request(id, serialNumbers, redirect);
    }

    /** @param status those of the selection that have it now; null for all */
    @PostMapping(path = "/organizations/{organizationId}/enrollments", params = "selection")
    String request(
            @PathVariable String organizationId,
            @RequestParam String selection,
            @RequestParam(required = false) EligibilityStatus status,
            RedirectAttributes redirect) {
        UUID id = Ids.parse(organizationId);
        return request(id, selections.serialNumbers(id, Ids.parse(selection), status), redirect);
    }

    private String request(UUID organizationId, List<String> serialNumbers, RedirectAttributes redirect) {
        UUID enrollmentId = enrollments.request(organizationId, serialNumbers);
        Flash.success("enrollment.requested", serialNumbers.size()).after(redirect);
        return "redirect:/enrollments/" + enrollmentId;
    }

    /** The list has moved to those of the other kinds. */
    @GetMapping("/enrollments")
    String list() {
        return "redirect:/requests/" + EnrollmentKind.NAME;
    }

    @GetMapping("/enrollments/{enrollmentId}")
    String one(@PathVariable String enrollmentId, Model model) {
        page.fill(model, Ids.parse(enrollmentId));
        return "enrollment/one";
    }

    /** The printers behind each eligibility status, with all reasons: where the form in Tasklist leads to. */
    @GetMapping("/enrollments/{enrollmentId}/printers")
    String printers(
            @PathVariable String enrollmentId,
            @RequestParam(required = false) EligibilityStatus status,
            @RequestParam(required = false) PrinterOutcome outcome,
            @RequestParam(required = false) String cursor,
            HttpServletRequest request,
            Model model) {
        UUID id = Ids.parse(enrollmentId);
        page.fillHead(model, id);
        var found = queries.printers(id, new PrinterFilter(status, outcome), PRINTERS, cursor);
        model.addAttribute("printers", found.items());
        model.addAttribute("pager", Pager.of(request, found));
        model.addAttribute("status", status);
        model.addAttribute("outcome", outcome);
        return "enrollment/printers";
    }
}
