package io.mpsexpress.contact.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.UserManagement;
import io.mpsexpress.contact.ContactImportCounts;
import io.mpsexpress.contact.ContactImportManagement;
import io.mpsexpress.contact.ContactImportQueries;
import io.mpsexpress.contact.ContactImportState;
import io.mpsexpress.contact.ContactImportUpload;
import io.mpsexpress.contact.ContactImportUpload.Checked;
import io.mpsexpress.contact.domain.ContactCsv;
import io.mpsexpress.portal.Flash;
import io.mpsexpress.portal.Pager;
import io.mpsexpress.request.RequestPage;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** <em>Import contacts</em>: choose a file, look at its check, import, watch, read the results; and the history. */
@Controller
@RequestMapping("/organizations/{organizationId}/contact-imports")
class ContactImportController {

    private final ContactImportUpload uploads;
    private final ContactImportManagement imports;
    private final ContactImportQueries queries;
    private final RequestPage page;
    private final UserManagement users;
    private final CurrentCaller currentCaller;

    ContactImportController(
            ContactImportUpload uploads,
            ContactImportManagement imports,
            ContactImportQueries queries,
            RequestPage page,
            UserManagement users,
            CurrentCaller currentCaller) {
        this.uploads = uploads;
        this.imports = imports;
        this.queries = queries;
        this.page = page;
        this.users = users;
        this.currentCaller = currentCaller;
    }

    @GetMapping
    String history(
            @PathVariable String organizationId,
            @RequestParam(required = false) String cursor,
            HttpServletRequest request,
            Model model) {
        Page<ContactImportCounts> page = queries.history(Ids.parse(organizationId), Page.DEFAULT_LIMIT, cursor);
        model.addAttribute("imports", page.items());
        model.addAttribute(
                "people",
                users.names(page.items().stream()
                        .map(ContactImportCounts::uploadedBy)
                        .toList()));
        model.addAttribute("pager", Pager.of(request, page));
        return "contact/imports";
    }

    @GetMapping("/new")
    String choose(Model model) {
        currentCaller.get().require(Role.FLEET_MANAGER);
        model.addAttribute("maximumRows", ContactCsv.MAXIMUM_ROWS);
        model.addAttribute("maximumMegabytes", ContactCsv.MAXIMUM_MEGABYTES);
        return "contact/upload";
    }

    @PostMapping
    String check(
            @PathVariable String organizationId,
            @RequestPart(required = false) MultipartFile file,
            RedirectAttributes redirect)
            throws IOException {
        UUID organization = Ids.parse(organizationId);
        // a browser sends a part without name and content when no file was chosen
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isEmpty()) {
            Flash.warning("contact.import.file.required").after(redirect);
            return "redirect:/organizations/" + organization + "/contact-imports/new";
        }
        try (InputStream content = file.getInputStream()) {
            Checked checked = uploads.check(organization, file.getOriginalFilename(), ContactCsv.bytesOf(content));
            return toPage(organization, checked.importId());
        }
    }

    @GetMapping("/{importId}")
    String one(@PathVariable String organizationId, @PathVariable String importId, Model model) {
        ContactImportCounts view = queries.counts(Ids.parse(organizationId), Ids.parse(importId));
        // asked for each second while contacts are being added: what became of each row is for its end
        boolean importing = view.state() == ContactImportState.IMPORTING;
        model.addAttribute("view", importing ? view : queries.get(view.organizationId(), view.id()));
        page.fill(
                model,
                new RequestPage.Shown(
                        view.id(),
                        null,
                        !view.state().isOver(),
                        List.of(view.id()),
                        List.of(view.uploadedBy()),
                        view.endedInEngine()));
        return "contact/import";
    }

    /** What the page asks for again and again while contacts are being added. */
    @GetMapping(path = "/{importId}", headers = "HX-Request=true")
    String progress(@PathVariable String organizationId, @PathVariable String importId, Model model) {
        return one(organizationId, importId, model) + " :: import";
    }

    @PostMapping("/{importId}/confirmation")
    String confirm(@PathVariable String organizationId, @PathVariable String importId, RedirectAttributes redirect) {
        return act(organizationId, importId, redirect, imports::confirm);
    }

    @PostMapping("/{importId}/cancellation")
    String cancel(@PathVariable String organizationId, @PathVariable String importId, RedirectAttributes redirect) {
        return act(organizationId, importId, redirect, imports::cancel);
    }

    @GetMapping("/{importId}/failed-rows.csv")
    ResponseEntity<String> failedRows(@PathVariable String organizationId, @PathVariable String importId) {
        return ContactFiles.downloadForSpreadsheets(
                "failed-rows.csv", queries.failedRows(Ids.parse(organizationId), Ids.parse(importId)));
    }

    @GetMapping("/sample.csv")
    ResponseEntity<String> sample() {
        return ContactFiles.downloadForSpreadsheets("contacts-sample.csv", ContactFiles.sample());
    }

    /** What comes too late (a second click, an import that has just ended) is said on the page, which shows how it is. */
    private static String act(String organizationId, String importId, RedirectAttributes redirect, Act act) {
        UUID organization = Ids.parse(organizationId);
        UUID id = Ids.parse(importId);
        try {
            act.on(organization, id);
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.CONFLICT) {
                throw refused;
            }
            Flash.info(refused.code()).after(redirect);
        }
        return toPage(organization, id);
    }

    private static String toPage(UUID organization, UUID importId) {
        return "redirect:/organizations/" + organization + "/contact-imports/" + importId;
    }

    private interface Act {
        void on(UUID organizationId, UUID importId);
    }
}
