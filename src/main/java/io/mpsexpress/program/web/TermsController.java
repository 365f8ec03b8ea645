package io.mpsexpress.program.web;

import io.mpsexpress.program.ProgramManagement;
import io.mpsexpress.program.TermsOfService;
import io.mpsexpress.program.TermsVersion;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The terms of service to read: those in force, and every earlier version that somebody may have accepted. */
@Controller
@RequestMapping("/terms")
class TermsController {

    private final ProgramManagement program;

    TermsController(ProgramManagement program) {
        this.program = program;
    }

    @GetMapping
    String current(Locale locale, Model model) {
        return show(program.currentTerms(locale.getLanguage()), model);
    }

    @GetMapping("/{version:\\d{1,9}}")
    String version(@PathVariable int version, Locale locale, Model model) {
        return show(program.terms(version, locale.getLanguage()), model);
    }

    private String show(TermsOfService terms, Model model) {
        List<TermsVersion> versions = program.termsVersions();
        model.addAttribute("terms", terms);
        model.addAttribute("upcoming", versions.stream().anyMatch(version -> isUpcoming(version, terms)));
        model.addAttribute(
                "others",
                versions.stream()
                        .map(TermsVersion::version)
                        .filter(version -> version != terms.version())
                        .toList());
        return "program/terms";
    }

    private static boolean isUpcoming(TermsVersion version, TermsOfService terms) {
        return version.version() == terms.version() && version.state() == TermsVersion.State.UPCOMING;
    }
}
