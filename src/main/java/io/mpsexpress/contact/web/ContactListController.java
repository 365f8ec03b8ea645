package io.mpsexpress.contact.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.contact.ContactLists;
import io.mpsexpress.contact.ContactQuery;
import io.mpsexpress.contact.ContactView;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.portal.Pager;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The <em>Contacts</em> page of a customer; and the contacts of all customers, to find one. */
@Controller
class ContactListController {

    private final ContactLists contacts;
    private final VisibleOrganizations organizations;
    private final CurrentCaller currentCaller;

    ContactListController(ContactLists contacts, VisibleOrganizations organizations, CurrentCaller currentCaller) {
        this.contacts = contacts;
        this.organizations = organizations;
        this.currentCaller = currentCaller;
    }

    @GetMapping("/organizations/{organizationId}/contacts")
    String ofCustomer(
            @PathVariable String organizationId, ContactListRequest asked, HttpServletRequest request, Model model) {
        UUID organization = Ids.parse(organizationId);
        ContactQuery query = asked.query(Page.DEFAULT_LIMIT);
        model.addAttribute("organization", organizations.requireChild(organization));
        model.addAttribute("mayWrite", currentCaller.get().mayActAs(Role.FLEET_MANAGER));
        show(query, contacts.ofCustomer(organization, query), request, model);
        return "contact/list";
    }

    @GetMapping("/contacts")
    String ofAll(ContactListRequest asked, HttpServletRequest request, Model model) {
        ContactQuery query = asked.query(Page.DEFAULT_LIMIT);
        Page<ContactView> page = contacts.ofAll(query);
        model.addAttribute("customers", contacts.customersOf(page.items()));
        model.addAttribute("mayWrite", false);
        show(query, page, request, model);
        return "contact/list";
    }

    private static void show(ContactQuery query, Page<ContactView> page, HttpServletRequest request, Model model) {
        model.addAttribute("contacts", page.items());
        model.addAttribute("query", query);
        model.addAttribute("pager", Pager.of(request, page));
    }
}
