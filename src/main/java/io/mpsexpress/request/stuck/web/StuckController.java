package io.mpsexpress.request.stuck.web;

import io.mpsexpress.access.FormPage;
import io.mpsexpress.portal.Flash;
import io.mpsexpress.request.stuck.StuckHelp;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody does about what is stuck, from wherever they read of it. */
@Controller
@RequestMapping("/stuck")
class StuckController {

    private final StuckHelp help;

    StuckController(StuckHelp help) {
        this.help = help;
    }

    /** @param subject id of a job */
    @PostMapping("/retry")
    String retry(@RequestParam String subject, HttpServletRequest request, RedirectAttributes redirect) {
        return told("retry", help.retry(subject), request, redirect);
    }

    /** @param subject id of a task */
    @PostMapping("/remind")
    String remind(@RequestParam String subject, HttpServletRequest request, RedirectAttributes redirect) {
        return told("remind", help.remind(subject), request, redirect);
    }

    /** @param subject id of a request */
    @PostMapping("/ask")
    String ask(@RequestParam String subject, HttpServletRequest request, RedirectAttributes redirect) {
        return told("ask", help.ask(subject), request, redirect);
    }

    private static String told(
            String action, StuckHelp.Outcome outcome, HttpServletRequest request, RedirectAttributes redirect) {
        String code = "requests.stuck." + action + "." + outcome.name().toLowerCase(Locale.ROOT);
        Flash flash = outcome.isSuccess() ? Flash.success(code) : Flash.warning(code);
        flash.after(redirect);
        return "redirect:" + FormPage.of(request);
    }
}
