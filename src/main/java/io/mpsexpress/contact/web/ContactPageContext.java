package io.mpsexpress.contact.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.shared.Ids;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** What all pages about the contacts of a child organization show: whose they are, and whether they can be changed. */
@ControllerAdvice(assignableTypes = {ContactController.class, ContactDeletionController.class})
class ContactPageContext {

    private final VisibleOrganizations organizations;
    private final CurrentCaller currentCaller;

    ContactPageContext(VisibleOrganizations organizations, CurrentCaller currentCaller) {
        this.organizations = organizations;
        this.currentCaller = currentCaller;
    }

    @ModelAttribute
    void addTo(Model model, @PathVariable String organizationId) {
        model.addAttribute("organization", organizations.requireChild(Ids.parse(organizationId)));
        model.addAttribute("mayWrite", currentCaller.get().mayActAs(Role.FLEET_MANAGER));
    }
}
