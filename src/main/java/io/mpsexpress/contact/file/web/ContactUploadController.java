package io.mpsexpress.contact.file.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.UserManagement;
import io.mpsexpress.contact.file.ContactCsv;
import io.mpsexpress.imports.ImportQueries;
import io.mpsexpress.imports.ImportView;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.portal.Pager;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** <em>Import contacts</em> begins: choose a file; and the history. */
@Controller
@RequestMapping("/organizations/{organizationId}/contact-imports")
class ContactUploadController {

    private final ImportQueries queries;
    private final UserManagement users;
    private final VisibleOrganizations organizations;
    private final CurrentCaller currentCaller;

    ContactUploadController(
            ImportQueries queries,
            UserManagement users,
            VisibleOrganizations organizations,
            CurrentCaller currentCaller) {
        this.queries = queries;
        this.users = users;
        this.organizations = organizations;
        this.currentCaller = currentCaller;
    }

    @ModelAttribute
    void addTo(Model model, @PathVariable String organizationId) {
        model.addAttribute("organization", organizations.requireChild(Ids.parse(organizationId)));
        model.addAttribute("mayWrite", currentCaller.get().mayActAs(Role.FLEET_MANAGER));
    }

    @GetMapping
    String history(
            @PathVariable String organizationId,
            @RequestParam(required = false) String cursor,
            HttpServletRequest request,
            Model model) {
        Page<ImportView> page =
                queries.list(RequestKind.CONTACT_IMPORT, Ids.parse(organizationId), Page.DEFAULT_LIMIT, cursor);
        model.addAttribute("imports", page.items());
        model.addAttribute(
                "people",
                users.names(page.items().stream().map(ImportView::uploadedBy).toList()));
        model.addAttribute("pager", Pager.of(request, page));
        return "contact/imports";
    }

    @GetMapping("/new")
    String choose(Model model) {
        currentCaller.get().require(Role.FLEET_MANAGER);
        model.addAttribute("maximumRows", ContactCsv.FILE.maximumRows());
        model.addAttribute("maximumMegabytes", ContactCsv.FILE.maximumMegabytes());
        return "contact/upload";
    }

    @GetMapping("/sample.csv")
    ResponseEntity<String> sample() {
        return ContactFiles.downloadForSpreadsheets("contacts-sample.csv", ContactFiles.sample());
    }
}
