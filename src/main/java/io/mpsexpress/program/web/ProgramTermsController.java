package io.mpsexpress.program.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.UserManagement;
import io.mpsexpress.portal.Flash;
import io.mpsexpress.portal.FormProblems;
import io.mpsexpress.program.NewTerms;
import io.mpsexpress.program.ProgramManagement;
import io.mpsexpress.program.TermsVersion;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The versions of the terms of service: write the next one, see it as partners will, publish it. */
@Controller
@RequestMapping("/program/terms")
class ProgramTermsController {

    private final ProgramManagement program;
    private final UserManagement users;
    private final CurrentCaller currentCaller;

    ProgramTermsController(ProgramManagement program, UserManagement users, CurrentCaller currentCaller) {
        this.program = program;
        this.users = users;
        this.currentCaller = currentCaller;
    }

    @GetMapping
    String list(Model model) {
        List<TermsVersion> versions = program.termsVersions();
        model.addAttribute("versions", versions);
        model.addAttribute(
                "people",
                users.names(versions.stream().map(TermsVersion::publishedBy).toList()));
        return "program/terms-versions";
    }

    @GetMapping("/new")
    ModelAndView blank() {
        currentCaller.get().require(Role.MPS_OFFER_MANAGER);
        return form(new TermsForm(Map.of(), ""), FormProblems.NONE);
    }

    /** Back from the preview, with all that was written. */
    @PostMapping("/new")
    ModelAndView edit(@RequestParam Map<String, String> parameters) {
        currentCaller.get().require(Role.MPS_OFFER_MANAGER);
        return form(TermsForm.of(parameters), FormProblems.NONE);
    }

    /** Shows the version as partners will see it; changes nothing. */
    @PostMapping("/preview")
    ModelAndView preview(@RequestParam Map<String, String> parameters) {
        TermsForm written = TermsForm.of(parameters);
        try {
            NewTerms newTerms = written.newTerms();
            program.checkTerms(newTerms);
            return new ModelAndView("program/terms-preview")
                    .addObject("written", written)
                    .addObject("effectiveFrom", newTerms.effectiveFrom())
                    .addObject("number", nextNumber())
                    .addObject("replaced", replacedBy(newTerms));
        } catch (Refused refused) {
            return again(refused, written);
        }
    }

    @PostMapping
    ModelAndView publish(
            @RequestParam Map<String, String> parameters, @RequestParam int number, RedirectAttributes redirect) {
        TermsForm written = TermsForm.of(parameters);
        try {
            int version = program.publishTerms(written.newTerms(), number);
            Flash.success("program.terms.published", version).after(redirect);
            return new ModelAndView("redirect:/program/terms");
        } catch (Refused refused) {
            return again(refused, written);
        }
    }

    private int nextNumber() {
        return 1
                + program.termsVersions().stream()
                        .mapToInt(TermsVersion::version)
                        .max()
                        .orElse(0);
    }

    /** Versions that were to come into force, and never will. */
    private List<TermsVersion> replacedBy(NewTerms newTerms) {
        return program.termsVersions().stream()
                .filter(version -> version.state() == TermsVersion.State.UPCOMING)
                .filter(version -> newTerms.effectiveFrom() == null
                        || !version.effectiveFrom().isBefore(newTerms.effectiveFrom()))
                .toList();
    }

    private static ModelAndView again(Refused refused, TermsForm written) {
        ModelAndView page = form(written, FormProblems.of(refused));
        page.setStatus(FormProblems.statusOf(refused));
        return page;
    }

    private static ModelAndView form(TermsForm written, FormProblems problems) {
        return new ModelAndView("program/terms-new")
                .addObject("written", written)
                .addObject("problems", problems);
    }
}
