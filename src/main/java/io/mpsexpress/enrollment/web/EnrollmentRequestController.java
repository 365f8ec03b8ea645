package io.mpsexpress.enrollment.web;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.enrollment.EnrollmentManagement;
import io.mpsexpress.portal.Flash;
import io.mpsexpress.printer.CheckedPrinter;
import io.mpsexpress.printer.OpenAdditions;
import io.mpsexpress.printer.selection.PrinterSelectionManagement;
import io.mpsexpress.request.RequestNote;
import io.mpsexpress.request.RequestTasks;
import io.mpsexpress.shared.Ids;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** <em>Add to MPS Express</em>: from the page that said of a selection what is asked for. */
@Controller
class EnrollmentRequestController {

    private final EnrollmentManagement enrollments;
    private final PrinterSelectionManagement selections;
    private final OpenAdditions openAdditions;
    private final RequestTasks steps;

    EnrollmentRequestController(
            EnrollmentManagement enrollments,
            PrinterSelectionManagement selections,
            OpenAdditions openAdditions,
            RequestTasks steps) {
        this.enrollments = enrollments;
        this.selections = selections;
        this.openAdditions = openAdditions;
        this.steps = steps;
    }

    /**
     * @param status those of the selection that have it now; null for all
     * @param note to know the request by; may be empty
     * @param known how many of them the person was told are in an open request already
     */
    @PostMapping("/organizations/{organizationId}/enrollments")
    String request(
            @PathVariable String organizationId,
            @RequestParam String selection,
            @RequestParam(required = false) EligibilityStatus status,
            @RequestParam(required = false) String note,
            @RequestParam(defaultValue = "0") long known,
            RedirectAttributes redirect) {
        UUID id = Ids.parse(organizationId);
        UUID selectionId = Ids.parse(selection);
        List<CheckedPrinter> printers = selections.chosen(id, selectionId, status);
        List<String> serialNumbers =
                printers.stream().map(CheckedPrinter::serialNumber).toList();
        if (inOpenRequests(printers) > known
                && enrollments.justRequested(id, serialNumbers).isEmpty()) {
            // the page was shown before, for example by the browser's way back: it says so now
            redirect.addAttribute("status", status);
            return "redirect:/organizations/" + id + "/printers/selections/" + selectionId + "/add";
        }
        UUID enrollmentId = enrollments.requestChosen(id, printers, RequestNote.of(note));
        String page = "/enrollments/" + enrollmentId;
        return "redirect:"
                + steps.begin(enrollmentId, null, page).orElseGet(() -> {
                    Flash.success("enrollment.requested", printers.size()).after(redirect);
                    return page;
                });
    }

    private long inOpenRequests(List<CheckedPrinter> printers) {
        return openAdditions
                .among(printers.stream().map(CheckedPrinter::id).toList())
                .printers();
    }
}
