package io.mpsexpress.people.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.people.InvitationView;
import io.mpsexpress.access.people.PeopleManagement;
import io.mpsexpress.access.people.PersonChange;
import io.mpsexpress.access.people.PersonView;
import io.mpsexpress.portal.Flash;
import io.mpsexpress.portal.FormProblems;
import io.mpsexpress.shared.Refused;
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

/** One person: what they are called, what they may do, whether they come in, and a new link for them. */
@Controller
@RequestMapping("/people/{userId}")
class PersonController {

    private final PeopleManagement people;
    private final CurrentCaller currentCaller;

    PersonController(PeopleManagement people, CurrentCaller currentCaller) {
        this.people = people;
        this.currentCaller = currentCaller;
    }

    @GetMapping
    String one(@PathVariable String userId, Model model) {
        PersonView person = people.get(userId);
        return page(model, person, PersonForm.of(person), FormProblems.NONE);
    }

    @PostMapping
    ModelAndView change(
            @PathVariable String userId, @ModelAttribute PersonForm form, Model model, RedirectAttributes redirect) {
        return changed(userId, form, form.toChange(), model, redirect);
    }

    @PostMapping("/access")
    ModelAndView allow(
            @PathVariable String userId,
            @RequestParam boolean enabled,
            @RequestParam int version,
            Model model,
            RedirectAttributes redirect) {
        PersonView person = people.get(userId);
        PersonChange change = new PersonChange(person.name(), person.email(), person.roles(), enabled, version);
        return changed(userId, PersonForm.of(person), change, model, redirect);
    }

    @PostMapping("/invitations")
    String inviteAgain(@PathVariable String userId, Model model) {
        model.addAttribute("link", InvitationView.of(people.inviteAgain(userId)));
        model.addAttribute("person", people.get(userId));
        return "people/link";
    }

    private ModelAndView changed(
            String userId, PersonForm form, PersonChange change, Model model, RedirectAttributes redirect) {
        try {
            PersonView now = people.change(userId, change);
            Flash.success("people.changed", now.name()).after(redirect);
            boolean own = userId.equals(currentCaller.get().userId());
            // who took their own role of an administrator away sees nobody here any more
            return own
                    ? new ModelAndView("redirect:/")
                    : new ModelAndView("redirect:/people/{userId}", "userId", userId);
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.FORBIDDEN || refused.kind() == Refused.Kind.NOT_FOUND) {
                throw refused;
            }
            return new ModelAndView(
                    page(model, people.get(userId), form, FormProblems.of(refused)),
                    model.asMap(),
                    HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private String page(Model model, PersonView person, PersonForm form, FormProblems problems) {
        model.addAttribute("person", person);
        model.addAttribute("form", form);
        model.addAttribute("roles", PeopleController.rolesOf(person.organizationId() == null));
        model.addAttribute("problems", problems);
        return "people/one";
    }
}
