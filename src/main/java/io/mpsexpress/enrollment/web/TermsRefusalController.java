package io.mpsexpress.enrollment.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.enrollment.TermsRefusal;
import io.mpsexpress.portal.Flash;
import io.mpsexpress.shared.Ids;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Not accepting the terms of service of a request: nothing is added then. */
@Controller
@RequestMapping("/enrollments/{enrollmentId}/terms-refusal")
class TermsRefusalController {

    private final TermsRefusal terms;
    private final EnrollmentPage page;
    private final CurrentCaller currentCaller;

    TermsRefusalController(TermsRefusal terms, EnrollmentPage page, CurrentCaller currentCaller) {
        this.terms = terms;
        this.page = page;
        this.currentCaller = currentCaller;
    }

    @GetMapping
    String ask(@PathVariable String enrollmentId, Model model) {
        currentCaller.get().require(Role.FLEET_MANAGER);
        page.fillHead(model, Ids.parse(enrollmentId));
        return "enrollment/refuse-terms";
    }

    @PostMapping
    String decline(@PathVariable String enrollmentId, RedirectAttributes redirect) {
        UUID id = Ids.parse(enrollmentId);
        terms.decline(id);
        Flash.info("enrollment.terms.declined").after(redirect);
        return "redirect:/enrollments/" + id;
    }
}
