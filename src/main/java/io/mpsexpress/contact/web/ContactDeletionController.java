package io.mpsexpress.contact.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.contact.ContactLists;
import io.mpsexpress.contact.ContactManagement;
import io.mpsexpress.contact.ContactQuery;
import io.mpsexpress.contact.ContactView;
import io.mpsexpress.portal.Flash;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** <em>Delete</em>, and <em>Reassign and delete</em> for a contact that serves printers. */
@Controller
@RequestMapping("/organizations/{organizationId}/contacts/{contactId}")
class ContactDeletionController {

    private static final int OFFERED = 20;

    private final ContactManagement contacts;
    private final ContactLists lists;
    private final CurrentCaller currentCaller;

    ContactDeletionController(ContactManagement contacts, ContactLists lists, CurrentCaller currentCaller) {
        this.contacts = contacts;
        this.lists = lists;
        this.currentCaller = currentCaller;
    }

    /** @param q name of the contact that the printers are to be moved to */
    @GetMapping("/deletion")
    String ask(
            @PathVariable String organizationId,
            @PathVariable String contactId,
            @RequestParam(required = false) String q,
            Model model) {
        currentCaller.get().require(Role.FLEET_MANAGER);
        UUID organization = Ids.parse(organizationId);
        ContactView contact = contacts.get(organization, Ids.parse(contactId));
        model.addAttribute("contact", contact);
        if (contact.printerCount() == 0) {
            return "contact/delete";
        }
        List<ContactView> others =
                lists.ofCustomer(organization, new ContactQuery(q, null, null, OFFERED + 1, null)).items().stream()
                        .filter(other -> !other.id().equals(contact.id()))
                        .limit(OFFERED)
                        .toList();
        model.addAttribute("choices", others);
        model.addAttribute("query", new ContactQuery(q, null, null, OFFERED, null));
        return "contact/reassign";
    }

    @PostMapping("/deletion")
    String delete(@PathVariable String organizationId, @PathVariable String contactId, RedirectAttributes redirect) {
        UUID organization = Ids.parse(organizationId);
        UUID id = Ids.parse(contactId);
        String name = contacts.get(organization, id).details().name();
        try {
            contacts.delete(organization, id);
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.CONFLICT) {
                throw refused;
            }
            // somebody gave it printers meanwhile: the page offers to move them
            return "redirect:/organizations/" + organization + "/contacts/" + id + "/deletion";
        }
        Flash.success("contact.deleted", name).after(redirect);
        return "redirect:/organizations/" + organization + "/contacts";
    }

    @PostMapping("/reassignment")
    String reassign(
            @PathVariable String organizationId,
            @PathVariable String contactId,
            @RequestParam(required = false) String choice,
            RedirectAttributes redirect) {
        UUID organization = Ids.parse(organizationId);
        UUID id = Ids.parse(contactId);
        if (choice == null) {
            Flash.warning("contact.choice.required").after(redirect);
            return "redirect:/organizations/" + organization + "/contacts/" + id + "/deletion";
        }
        String name = contacts.get(organization, id).details().name();
        int moved = contacts.reassignAndDelete(organization, id, Ids.parse(choice));
        Flash.success("contact.reassigned", name, moved).after(redirect);
        return "redirect:/organizations/" + organization + "/contacts";
    }
}
