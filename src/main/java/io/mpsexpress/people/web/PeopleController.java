package io.mpsexpress.people.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Partner;
import io.mpsexpress.access.PartnerDirectory;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.people.Invitation;
import io.mpsexpress.access.people.InvitationView;
import io.mpsexpress.access.people.PeopleManagement;
import io.mpsexpress.access.people.PeopleQuery;
import io.mpsexpress.access.people.PersonView;
import io.mpsexpress.portal.FormProblems;
import io.mpsexpress.portal.Pager;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who has access, and whom to invite. */
@Controller
@RequestMapping("/people")
class PeopleController {

    private static final int PAGE_SIZE = 50;

    private final PeopleManagement people;
    private final PartnerDirectory partners;
    private final CurrentCaller currentCaller;

    PeopleController(PeopleManagement people, PartnerDirectory partners, CurrentCaller currentCaller) {
        this.people = people;
        this.partners = partners;
        this.currentCaller = currentCaller;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) Role role,
            @RequestParam(required = false) UUID organization,
            @RequestParam(required = false) String cursor,
            HttpServletRequest request,
            Model model) {
        Page<PersonView> page = people.list(new PeopleQuery(organization, role, q, PAGE_SIZE, cursor));
        Caller caller = currentCaller.get();
        List<UUID> ids = page.items().stream()
                .map(PersonView::organizationId)
                .filter(id -> id != null)
                .distinct()
                .toList();
        model.addAttribute("people", page.items());
        model.addAttribute("pager", Pager.of(request, page));
        model.addAttribute(
                "partners",
                ids.isEmpty() || !caller.isStaff()
                        ? Map.of()
                        : partners.among(ids).stream().collect(Collectors.toMap(Partner::id, Partner::name)));
        model.addAttribute("seesAllPartners", caller.isStaff());
        model.addAttribute("roles", caller.isStaff() && organization == null ? List.of(Role.values()) : rolesOf(false));
        model.addAttribute("q", q);
        model.addAttribute("role", role);
        model.addAttribute("partner", partner(organization));
        model.addAttribute("filtered", !q.isBlank() || role != null);
        return "people/list";
    }

    /**
     * @param organization whose person it will be; an administrator comes from the partner, or invites staff
     * @param roles what the person is wanted for
     */
    @GetMapping("/new")
    String blank(
            @RequestParam(required = false) UUID organization,
            @RequestParam(required = false) List<String> roles,
            Model model) {
        currentCaller.get().require(Role.PARTNER_ADMINISTRATOR);
        return form(model, PersonForm.blank(organization, roles), FormProblems.NONE);
    }

    @PostMapping
    ModelAndView invite(@ModelAttribute PersonForm person, Model model) {
        try {
            Invitation invitation = people.invite(person.toNewPerson());
            model.addAttribute("link", InvitationView.of(invitation));
            model.addAttribute("person", people.get(invitation.userId()));
            return new ModelAndView("people/link", model.asMap());
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.FORBIDDEN || refused.kind() == Refused.Kind.NOT_FOUND) {
                throw refused;
            }
            return new ModelAndView(
                    form(model, person, FormProblems.of(refused)), model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private String form(Model model, PersonForm person, FormProblems problems) {
        model.addAttribute("form", person);
        model.addAttribute("roles", rolesOf(currentCaller.get().isStaff() && person.organizationId() == null));
        model.addAttribute("partner", partner(person.organizationId()));
        model.addAttribute("problems", problems);
        return "people/new";
    }

    /** The one whose people an administrator looks at; null for none. */
    private Partner partner(UUID organization) {
        return organization == null || !currentCaller.get().isStaff()
                ? null
                : partners.among(List.of(organization)).stream().findFirst().orElseThrow(Refused::notFound);
    }

    static List<Role> rolesOf(boolean staff) {
        return Arrays.stream(Role.values())
                .filter(role -> role.isStaff() == staff)
                .toList();
    }
}
