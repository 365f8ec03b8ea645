package io.mpsexpress.removal.web;

import io.mpsexpress.portal.Flash;
import io.mpsexpress.portal.FormProblems;
import io.mpsexpress.removal.RemovalManagement;
import io.mpsexpress.removal.RemovalRequest;
import io.mpsexpress.shared.Reason;
import io.mpsexpress.shared.Refused;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the forms that ask for a removal have in common: they ask for a reason, and keep it when something is wrong. */
@Component
class RemovalForm {

    private final RemovalManagement removals;

    RemovalForm(RemovalManagement removals) {
        this.removals = removals;
    }

    /**
     * @throws Refused when the caller may not ask for removals
     */
    void requireMayAsk() {
        if (!removals.mayAsk()) {
            throw Refused.forbidden();
        }
    }

    /** A form that nobody sent yet. */
    String blank(String view, Model model) {
        show("", FormProblems.NONE, model);
        return view;
    }

    /** Asks for the removal and leads to its page; shows the form again when it is refused. */
    ModelAndView send(RemovalRequest asked, String view, Model model, RedirectAttributes redirect) {
        try {
            UUID id = removals.request(asked);
            Flash.success("removal.requested").after(redirect);
            return new ModelAndView("redirect:/removals/" + id);
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.FORBIDDEN || refused.kind() == Refused.Kind.NOT_FOUND) {
                throw refused;
            }
            return refused(asked.reason(), refused, view, model);
        }
    }

    ModelAndView refused(String reason, Refused refused, String view, Model model) {
        show(reason, FormProblems.of(refused), model);
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private static void show(String reason, FormProblems problems, Model model) {
        model.addAttribute("reason", reason);
        model.addAttribute("longest", Reason.LONGEST);
        model.addAttribute("problems", problems);
    }
}
