package io.mpsexpress.contact.web;

import io.mpsexpress.contact.ContactAnswers;
import io.mpsexpress.contact.ContactAssignmentQueries;
import io.mpsexpress.contact.ContactRequests;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.printer.selection.PrinterSelectionManagement;
import io.mpsexpress.request.RequestTasks;
import io.mpsexpress.shared.Ids;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * <em>Assign contact</em> and <em>Create and assign contact</em> for printers that somebody selected. More than four
 * collaborators: it leads on from the selection to the request and to its task.
 */
@Controller
@RequestMapping("/organizations/{organizationId}/contact-requests")
class ContactRequestController {

    private final ContactRequests requests;
    private final ContactAnswers answers;
    private final ContactAssignmentQueries queries;
    private final PrinterSelectionManagement selections;
    private final RequestTasks steps;

    ContactRequestController(
            ContactRequests requests,
            ContactAnswers answers,
            ContactAssignmentQueries queries,
            PrinterSelectionManagement selections,
            RequestTasks steps) {
        this.requests = requests;
        this.answers = answers;
        this.queries = queries;
        this.selections = selections;
        this.steps = steps;
    }

    /**
     * @param only those of the selection that have it now; null for all
     * @param newContact whether the person wants a new contact for them from the outset
     */
    @PostMapping
    String request(
            @PathVariable String organizationId,
            @RequestParam String selection,
            @RequestParam(required = false) EligibilityStatus only,
            @RequestParam(defaultValue = "false") boolean newContact) {
        UUID organization = Ids.parse(organizationId);
        UUID id = requests.requestChosen(organization, selections.chosen(organization, Ids.parse(selection), only));
        if (newContact && queries.get(id).waitsForChoice()) {
            answers.chooseNew(id);
        }
        return ContactAssignmentController.toStep(queries.get(id), steps);
    }
}
