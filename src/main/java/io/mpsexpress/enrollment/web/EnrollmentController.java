package io.mpsexpress.enrollment.web;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.enrollment.EnrollmentQueries;
import io.mpsexpress.enrollment.PrinterOutcome;
import io.mpsexpress.enrollment.RequestedPrinterFilter;
import io.mpsexpress.portal.Pager;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.shared.Ids;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The requests to add printers to MPS Express. */
@Controller
class EnrollmentController {

    private static final int PRINTERS = 50;

    private final EnrollmentQueries queries;
    private final EnrollmentPage page;

    EnrollmentController(EnrollmentQueries queries, EnrollmentPage page) {
        this.queries = queries;
        this.page = page;
    }

    /** The list has moved to those of the other kinds. */
    @GetMapping("/enrollments")
    String list(
            @RequestParam(required = false) String organization,
            @RequestParam(required = false) Boolean open,
            RedirectAttributes redirect) {
        redirect.addAttribute("organization", organization);
        redirect.addAttribute("open", open);
        return "redirect:/requests/" + RequestKind.ENROLLMENT.path();
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
        var found = queries.printers(id, new RequestedPrinterFilter(status, outcome), PRINTERS, cursor);
        model.addAttribute("printers", found.items());
        model.addAttribute("pager", Pager.of(request, found));
        model.addAttribute("status", status);
        model.addAttribute("outcome", outcome);
        return "enrollment/printers";
    }
}
