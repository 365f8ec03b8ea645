package io.mpsexpress.enrollment.escalation.web;

import io.mpsexpress.enrollment.escalation.ExceptionManagement;
import io.mpsexpress.enrollment.escalation.ExceptionQueries;
import io.mpsexpress.enrollment.escalation.ExceptionView;
import io.mpsexpress.portal.Flash;
import io.mpsexpress.portal.FormProblems;
import io.mpsexpress.portal.Pager;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Reason;
import io.mpsexpress.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** <em>Exceptions</em>: what was approved for which printer, whether it counts, and its revocation. */
@Controller
@RequestMapping("/exceptions")
class ExceptionController {

    private static final int EXCEPTIONS = 50;

    private final ExceptionQueries exceptions;
    private final ExceptionManagement management;
    private final ExceptionPage page;

    ExceptionController(ExceptionQueries exceptions, ExceptionManagement management, ExceptionPage page) {
        this.exceptions = exceptions;
        this.management = management;
        this.page = page;
    }

    @GetMapping
    String list(
            AskedExceptions asked,
            @RequestParam(required = false) String cursor,
            HttpServletRequest request,
            Model model) {
        Page<ExceptionView> found = exceptions.list(asked.filter(), EXCEPTIONS, cursor);
        page.fill(model, asked, found.items());
        model.addAttribute("pager", Pager.of(request, found));
        model.addAttribute("mayRevoke", exceptions.mayRevoke());
        return "enrollment/exceptions";
    }

    /** Says what will happen, and asks for a reason. */
    @GetMapping("/{id}/revocation")
    String ask(@PathVariable String id, Model model) {
        show(exceptions.requireRevocable(Ids.parse(id)), "", FormProblems.NONE, model);
        return "enrollment/exception-revocation";
    }

    @PostMapping("/{id}/revocation")
    ModelAndView revoke(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect) {
        ExceptionView exception = exceptions.requireRevocable(Ids.parse(id));
        try {
            if (reason.isBlank()) {
                throw Refused.invalidField("reason", "enrollment.escalation.reasonRequired");
            }
            management.revoke(exception.id(), reason);
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            show(exception, reason, FormProblems.of(refused), model);
            return new ModelAndView("enrollment/exception-revocation", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        Flash.success("enrollment.exception.revoked", exception.serialNumber()).after(redirect);
        return new ModelAndView("redirect:/exceptions");
    }

    private static void show(ExceptionView exception, String reason, FormProblems problems, Model model) {
        model.addAttribute("exception", exception);
        model.addAttribute("reason", reason);
        model.addAttribute("longest", Reason.LONGEST);
        model.addAttribute("problems", problems);
    }
}
