package io.mpsexpress.people.web;

import io.mpsexpress.access.people.Invitations;
import io.mpsexpress.portal.FormProblems;
import io.mpsexpress.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What somebody finds who follows the link of an invitation. Looking at it changes nothing: scanners of mails do. */
@Controller
@RequestMapping("/invitations/{token}")
class InvitationController {

    private final Invitations invitations;

    InvitationController(Invitations invitations) {
        this.invitations = invitations;
    }

    @GetMapping
    String show(@PathVariable String token, Model model) {
        return page(model, token, FormProblems.NONE);
    }

    @PostMapping
    ModelAndView accept(@PathVariable String token, @RequestParam(defaultValue = "") String password, Model model) {
        try {
            invitations.accept(token, password);
            return new ModelAndView("redirect:/sign-in?chosen");
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return new ModelAndView(
                    page(model, token, FormProblems.of(refused)), model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private String page(Model model, String token, FormProblems problems) {
        model.addAttribute("userId", invitations.invited(token));
        model.addAttribute("token", token);
        model.addAttribute("problems", problems);
        return "people/accept";
    }
}
