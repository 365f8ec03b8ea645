package io.mpsexpress.contact.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.contact.ContactAnswers;
import io.mpsexpress.contact.ContactAssignmentQueries;
import io.mpsexpress.contact.ContactAssignmentState;
import io.mpsexpress.contact.ContactAssignmentView;
import io.mpsexpress.contact.ContactLists;
import io.mpsexpress.contact.ContactQuery;
import io.mpsexpress.contact.ContactView;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.portal.Flash;
import io.mpsexpress.portal.Pager;
import io.mpsexpress.request.RequestPage;
import io.mpsexpress.request.RequestTasks;
import io.mpsexpress.request.RequestView;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
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

/**
 * Choosing a contact for printers among all that the organization has: the long way of the human task's short list. More than
 * four collaborators: the page shows the request, its contacts and its steps.
 */
@Controller
class ContactAssignmentController {

    private static final int SHOWN = 20;

    private final ContactAnswers answers;
    private final ContactAssignmentQueries queries;
    private final ContactLists contacts;
    private final VisibleOrganizations organizations;
    private final RequestPage requestPage;
    private final RequestTasks steps;
    private final CurrentCaller currentCaller;

    ContactAssignmentController(
            ContactAnswers answers,
            ContactAssignmentQueries queries,
            ContactLists contacts,
            VisibleOrganizations organizations,
            RequestPage requestPage,
            RequestTasks steps,
            CurrentCaller currentCaller) {
        this.answers = answers;
        this.queries = queries;
        this.contacts = contacts;
        this.organizations = organizations;
        this.requestPage = requestPage;
        this.steps = steps;
        this.currentCaller = currentCaller;
    }

    @GetMapping("/contact-assignments/{assignmentId}")
    String choose(
            @PathVariable String assignmentId, ContactListRequest asked, HttpServletRequest request, Model model) {
        ContactAssignmentView assignment = queries.get(Ids.parse(assignmentId));
        ContactQuery query = asked.query(SHOWN);
        Page<ContactView> page = contacts.ofCustomer(assignment.organizationId(), query);
        model.addAttribute("assignment", assignment);
        model.addAttribute(
                "tone", RequestView.tone(assignment.state().name(), assignment.state() == ContactAssignmentState.OPEN));
        requestPage.fill(
                model,
                new RequestPage.Shown(
                        assignment.workedOnBy(),
                        "assign-supplies-contact",
                        assignment.state() == ContactAssignmentState.OPEN,
                        List.of(assignment.id()),
                        List.of(assignment.requestedBy()),
                        assignment.endedInEngine()));
        model.addAttribute("organization", organizations.requireChild(assignment.organizationId()));
        model.addAttribute("mayWrite", currentCaller.get().mayActAs(Role.FLEET_MANAGER));
        model.addAttribute("choices", page.items());
        model.addAttribute("query", query);
        model.addAttribute("pager", Pager.of(request, page));
        return "contact/assignment";
    }

    @PostMapping("/contact-assignments/{assignmentId}/choice")
    String choose(
            @PathVariable String assignmentId,
            @RequestParam(required = false) String choice,
            RedirectAttributes redirect) {
        UUID id = Ids.parse(assignmentId);
        if (choice == null) {
            Flash.warning("contact.choice.required").after(redirect);
            return "redirect:/contact-assignments/" + id;
        }
        answers.choose(id, Ids.parse(choice));
        ContactAssignmentView assignment = queries.get(id);
        Flash.success("contact.assignment.assigned", assignment.printerCount()).after(redirect);
        return "redirect:/contact-assignments/" + id;
    }

    @PostMapping("/contact-assignments/{assignmentId}/new-contact")
    String chooseNew(@PathVariable String assignmentId) {
        UUID id = Ids.parse(assignmentId);
        answers.chooseNew(id);
        return toStep(queries.get(id), steps);
    }

    /** To the task that asks for a contact, or for a choice of one. */
    static String toStep(ContactAssignmentView assignment, RequestTasks steps) {
        String page = "/contact-assignments/" + assignment.id();
        return "redirect:"
                + steps.begin(assignment.workedOnBy(), "assign-supplies-contact", page)
                        .orElse(page);
    }
}
