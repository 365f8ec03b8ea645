package io.mpsexpress.organization.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.UserManagement;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.organization.EntitlementQueries;
import io.mpsexpress.organization.EntitlementRequestView;
import io.mpsexpress.organization.OrganizationFigures;
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
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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

    /** Everybody but who changes nothing in business data. */
    private static final Role[] ASKING_FOR_REMOVALS =
            EnumSet.complementOf(EnumSet.of(Role.PROCESS_OWNER)).toArray(Role[]::new);

    private final OrganizationManagement organizations;
    private final EntitlementQueries entitlements;
    private final UserManagement users;
    private final CurrentCaller currentCaller;

    OrganizationController(
            OrganizationManagement organizations,
            EntitlementQueries entitlements,
            UserManagement users,
            CurrentCaller currentCaller) {
        this.organizations = organizations;
        this.entitlements = entitlements;
        this.users = users;
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
            @RequestParam(required = false) String partner,
            @RequestParam(required = false) Boolean entitled,
            @RequestParam(required = false) String cursor,
            HttpServletRequest request,
            Model model) {
        OrganizationSummary of = isGiven(partner) ? organizations.get(Ids.parse(partner)) : null;
        UUID partnerId = of == null ? null : of.id();
        var query = new OrganizationQuery(q, partnerId, OrganizationKind.CHILD, entitled, PAGE_SIZE, cursor);
        Page<OrganizationSummary> page = organizations.list(query);
        model.addAttribute("organizations", page.items());
        model.addAttribute("total", organizations.count(query));
        model.addAttribute("pager", Pager.of(request, page));
        model.addAttribute("q", q);
        model.addAttribute("partner", of);
        model.addAttribute("entitled", entitled);
        model.addAttribute("filtered", !q.isBlank() || entitled != null || of != null);
        return "organization/list";
    }

    /** @param partner of which partner; an administrator comes from its page, everybody else has one */
    @GetMapping("/new")
    String blank(@RequestParam(required = false) String partner, Model model) {
        Caller caller = currentCaller.get().require(Role.PARTNER_ADMINISTRATOR);
        if (caller.isStaff() && !isGiven(partner)) {
            throw Refused.invalid("organization.noPartner");
        }
        return form(model, partner, "", FormProblems.NONE);
    }

    @PostMapping
    ModelAndView create(
            @RequestParam(required = false) String partner,
            @RequestParam(defaultValue = "") String name,
            Model model,
            RedirectAttributes redirect) {
        try {
            UUID id = organizations.createChild(isGiven(partner) ? Ids.parse(partner) : null, name);
            Flash.success("organization.created", name.strip()).after(redirect);
            return new ModelAndView("redirect:/organizations/" + id);
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.FORBIDDEN || refused.kind() == Refused.Kind.NOT_FOUND) {
                throw refused;
            }
            return new ModelAndView(
                    form(model, partner, name, FormProblems.of(refused)),
                    model.asMap(),
                    HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @GetMapping("/{organizationId}")
    String one(@PathVariable String organizationId, Model model) {
        OrganizationSummary organization = organizations.get(Ids.parse(organizationId));
        OrganizationFigures figures = organizations.figures(organization.id());
        Caller caller = currentCaller.get();
        model.addAttribute("organization", organization);
        model.addAttribute("figures", figures);
        model.addAttribute("statuses", EligibilityStatus.values());
        model.addAttribute(
                "nextStep", NextStep.of(organization, figures, caller).orElse(null));
        model.addAttribute("mayAskForRemoval", caller.mayActAs(ASKING_FOR_REMOVALS));
        model.addAttribute("mayCreateHere", !organization.isChild() && caller.has(Role.ADMINISTRATOR));
        List<EntitlementRequestView> requests = entitlements.latestFor(organization.id());
        model.addAttribute("requests", requests);
        model.addAttribute(
                "people",
                users.names(Stream.concat(
                                Stream.of(organization.entitledBy()),
                                requests.stream()
                                        .flatMap(request -> Stream.of(request.requestedBy(), request.decidedBy())))
                        .toList()));
        return "organization/one";
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }

    private String form(Model model, String partner, String name, FormProblems problems) {
        model.addAttribute("partner", isGiven(partner) ? organizations.get(Ids.parse(partner)) : null);
        model.addAttribute("name", name);
        model.addAttribute("problems", problems);
        return "organization/new";
    }
}
