package io.mpsexpress.organization.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.people.InvitationView;
import io.mpsexpress.access.people.NewPerson;
import io.mpsexpress.organization.OrganizationKind;
import io.mpsexpress.organization.OrganizationManagement;
import io.mpsexpress.organization.OrganizationQuery;
import io.mpsexpress.organization.OrganizationSummary;
import io.mpsexpress.organization.PartnerManagement;
import io.mpsexpress.organization.PartnerManagement.NewPartner;
import io.mpsexpress.portal.FormProblems;
import io.mpsexpress.portal.Pager;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The partners, and new ones with their first administrator. */
@Controller
@RequestMapping("/partners")
class PartnerController {

    private static final int PAGE_SIZE = 50;

    private final PartnerManagement partners;
    private final OrganizationManagement organizations;
    private final CurrentCaller currentCaller;

    PartnerController(PartnerManagement partners, OrganizationManagement organizations, CurrentCaller currentCaller) {
        this.partners = partners;
        this.organizations = organizations;
        this.currentCaller = currentCaller;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) String cursor,
            HttpServletRequest request,
            Model model) {
        boolean seesPeople =
                currentCaller.get().require(Role.CUSTOMER_OPERATIONS).has(Role.ADMINISTRATOR);
        Page<OrganizationSummary> page =
                organizations.list(new OrganizationQuery(q, null, OrganizationKind.PARENT, null, PAGE_SIZE, cursor));
        model.addAttribute("partners", page.items());
        model.addAttribute("pager", Pager.of(request, page));
        model.addAttribute("q", q);
        model.addAttribute("seesPeople", seesPeople);
        return "organization/partners";
    }

    @GetMapping("/new")
    String blank(Model model) {
        currentCaller.get().require(Role.CUSTOMER_OPERATIONS);
        return form(model, new PartnerForm("", "", "", "", ""), FormProblems.NONE);
    }

    @PostMapping
    ModelAndView create(@ModelAttribute PartnerForm partner, Model model) {
        try {
            NewPartner created = partners.create(partner.partnerName(), partner.firstAdministrator());
            model.addAttribute("partner", created);
            model.addAttribute("administrator", partner.firstAdministrator());
            model.addAttribute("link", InvitationView.of(created.invitation()));
            return new ModelAndView("organization/partner-created", model.asMap());
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.FORBIDDEN) {
                throw refused;
            }
            return new ModelAndView(
                    form(model, partner, FormProblems.of(refused.named(PartnerForm::field))),
                    model.asMap(),
                    HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private static String form(Model model, PartnerForm partner, FormProblems problems) {
        model.addAttribute("form", partner);
        model.addAttribute("problems", problems);
        return "organization/partner-new";
    }

    /** A new partner as its form holds it. */
    record PartnerForm(String partnerName, String name, String userId, String email, String language) {

        /** What the form calls a field of {@link PartnerManagement#create}. */
        private static String field(String name) {
            String ofPerson = PartnerManagement.ADMINISTRATOR + ".";
            return name.startsWith(ofPerson) ? name.substring(ofPerson.length()) : "partnerName";
        }

        NewPerson firstAdministrator() {
            return new NewPerson(
                    userId, name, email, language == null || language.isEmpty() ? null : language, null, null);
        }
    }
}
