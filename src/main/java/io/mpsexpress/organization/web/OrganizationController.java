package io.mpsexpress.organization.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.organization.EntitlementManagement;
import io.mpsexpress.organization.OrganizationKind;
import io.mpsexpress.organization.OrganizationManagement;
import io.mpsexpress.organization.OrganizationQuery;
import io.mpsexpress.organization.OrganizationSummary;
import io.mpsexpress.portal.Flash;
import io.mpsexpress.portal.FormProblems;
import io.mpsexpress.portal.Pager;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The customers of a partner: list, create, look at one. */
@Controller
@RequestMapping("/organizations")
class OrganizationController {

    private static final int PAGE_SIZE = 25;

    private final OrganizationManagement organizations;
    private final EntitlementManagement entitlements;
    private final CurrentCaller currentCaller;

    OrganizationController(
            OrganizationManagement organizations, EntitlementManagement entitlements, CurrentCaller currentCaller) {
        this.organizations = organizations;
        this.entitlements = entitlements;
        this.currentCaller = currentCaller;
    }

    @ModelAttribute("mayEntitle")
    boolean mayEntitle() {
        return currentCaller.get().mayActAs(Role.PARTNER_ADMINISTRATOR);
    }

    @ModelAttribute("mayCreate")
    boolean mayCreate() {
        Caller caller = currentCaller.get();
        return !caller.isStaff() && caller.has(Role.PARTNER_ADMINISTRATOR);
    }

    @ModelAttribute("seesAllPartners")
    boolean seesAllPartners() {
        return currentCaller.get().isStaff();
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) Boolean entitled,
            @RequestParam(required = false) String cursor,
            HttpServletRequest request,
            Model model) {
        var query = new OrganizationQuery(q, OrganizationKind.CHILD, entitled, PAGE_SIZE, cursor);
        Page<OrganizationSummary> page = organizations.list(query);
        model.addAttribute("organizations", page.items());
        model.addAttribute("pager", Pager.of(request, page));
        model.addAttribute("q", q);
        model.addAttribute("entitled", entitled);
        model.addAttribute("filtered", !q.isBlank() || entitled != null);
        return "organization/list";
    }

    @GetMapping("/new")
    String blank(Model model) {
        currentCaller.get().require(Role.PARTNER_ADMINISTRATOR);
        return form(model, "", FormProblems.NONE);
    }

    @PostMapping
    ModelAndView create(@RequestParam(defaultValue = "") String name, Model model, RedirectAttributes redirect) {
        try {
            UUID id = organizations.createChild(name);
            Flash.success("organization.created", name.strip()).after(redirect);
            return new ModelAndView("redirect:/organizations/" + id);
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.FORBIDDEN) {
                throw refused;
            }
            return new ModelAndView(
                    form(model, name, FormProblems.of(refused)), model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @GetMapping("/{organizationId}")
    String one(@PathVariable String organizationId, Model model) {
        OrganizationSummary organization = organizations.get(Ids.parse(organizationId));
        model.addAttribute("organization", organization);
        model.addAttribute("requests", entitlements.latestFor(organization.id()));
        return "organization/one";
    }

    private static String form(Model model, String name, FormProblems problems) {
        model.addAttribute("name", name);
        model.addAttribute("problems", problems);
        return "organization/new";
    }
}
