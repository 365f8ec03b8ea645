package io.mpsexpress.imports.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.imports.ImportKey;
import io.mpsexpress.imports.ImportManagement;
import io.mpsexpress.imports.ImportPage;
import io.mpsexpress.imports.ImportQueries;
import io.mpsexpress.imports.ImportView;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.portal.Flash;
import io.mpsexpress.request.RequestPage;
import io.mpsexpress.request.RequestView;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * An import goes on: look at the check of the file, import, watch, read the results. More than four collaborators: the page
 * shows much.
 */
@Controller
@RequestMapping({
    "/organizations/{organizationId}/contact-imports/{importId}",
    "/organizations/{organizationId}/printer-imports/{importId}"
})
class ImportController {

    private final ImportManagement imports;
    private final ImportQueries queries;
    private final List<ImportPage> pages;
    private final RequestPage page;
    private final VisibleOrganizations organizations;
    private final CurrentCaller currentCaller;

    ImportController(
            ImportManagement imports,
            ImportQueries queries,
            List<ImportPage> pages,
            RequestPage page,
            VisibleOrganizations organizations,
            CurrentCaller currentCaller) {
        this.imports = imports;
        this.queries = queries;
        this.pages = pages;
        this.page = page;
        this.organizations = organizations;
        this.currentCaller = currentCaller;
    }

    @ModelAttribute("key")
    ImportKey key(
            @PathVariable String organizationId,
            @PathVariable String importId,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("organization", organizations.require(Ids.parse(organizationId)));
        model.addAttribute("mayWrite", currentCaller.get().mayActAs(Role.FLEET_MANAGER));
        return ImportAddress.key(request, organizationId, importId);
    }

    @GetMapping
    String one(
            @ModelAttribute(name = "key", binding = false) ImportKey key,
            @RequestParam(required = false) String column,
            Locale locale,
            Model model) {
        ImportView view = queries.get(key);
        boolean open = !view.state().isOver();
        model.addAttribute("view", view);
        model.addAttribute("tone", RequestView.tone(view.state().name(), open));
        ImportPage ofKind = pages.stream()
                .filter(one -> one.requests() == key.kind())
                .findFirst()
                .orElseThrow();
        ofKind.fill(model, view, column, locale);
        page.fill(
                model,
                new RequestPage.Shown(
                        view.id(), null, open, List.of(view.id()), List.of(view.uploadedBy()), view.endedInEngine()));
        return ofKind.template();
    }

    /** What the page asks for again and again while something moves. */
    @GetMapping(headers = "HX-Request=true")
    String progress(@ModelAttribute(name = "key", binding = false) ImportKey key, Locale locale, Model model) {
        return one(key, null, locale, model) + " :: import";
    }

    @PostMapping("/confirmation")
    String confirm(@ModelAttribute(name = "key", binding = false) ImportKey key, RedirectAttributes redirect) {
        return act(key, redirect, imports::confirm);
    }

    @PostMapping("/cancellation")
    String cancel(@ModelAttribute(name = "key", binding = false) ImportKey key, RedirectAttributes redirect) {
        return act(key, redirect, imports::cancel);
    }

    /** What comes too late (a second click, an import that has just ended) is said on the page, which shows how it is. */
    private static String act(ImportKey key, RedirectAttributes redirect, Consumer<ImportKey> act) {
        try {
            act.accept(key);
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.CONFLICT) {
                throw refused;
            }
            Flash.info(refused.code()).after(redirect);
        }
        return "redirect:" + ImportAddress.of(key);
    }
}
