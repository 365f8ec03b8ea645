package io.mpsexpress.people.web;

import io.mpsexpress.access.people.AccountChange;
import io.mpsexpress.access.people.AccountView;
import io.mpsexpress.access.people.OwnAccount;
import io.mpsexpress.portal.Flash;
import io.mpsexpress.portal.FormProblems;
import io.mpsexpress.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody's own account. */
@Controller
@RequestMapping("/account")
class AccountController {

    private final OwnAccount account;
    private final LocaleResolver languages;
    private final AccountSections sections;

    AccountController(OwnAccount account, LocaleResolver languages, AccountSections sections) {
        this.account = account;
        this.languages = languages;
        this.sections = sections;
    }

    @GetMapping
    String show(HttpServletRequest request, Model model) {
        return page(request, model, PersonForm.of(account.get().person()), FormProblems.NONE, FormProblems.NONE);
    }

    @PostMapping
    ModelAndView change(
            @ModelAttribute PersonForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            String language = PersonForm.chosen(form.language());
            AccountView now = account.get();
            account.change(new AccountChange(
                    form.name(), form.email(), language, now.timeZone(), null, now.digestHour(), form.version()));
            if (language != null) {
                languages.setLocale(request, response, Locale.forLanguageTag(language));
            }
            Flash.success("people.account.changed").after(redirect);
            return new ModelAndView("redirect:/account");
        } catch (Refused refused) {
            return refused(page(request, model, form, FormProblems.of(refused), FormProblems.NONE), model);
        }
    }

    /** Whoever has another password goes on here, and signs in with it everywhere else. */
    @PostMapping("/password")
    ModelAndView changePassword(
            @RequestParam(defaultValue = "") String oldPassword,
            @RequestParam(defaultValue = "") String newPassword,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        try {
            account.changePassword(
                    oldPassword,
                    newPassword,
                    request.getRemoteAddr(),
                    request.getSession().getId());
            // who knew the old password may know the session too
            request.changeSessionId();
            Flash.success("people.password.changed").after(redirect);
            return new ModelAndView("redirect:/account");
        } catch (Refused refused) {
            PersonForm form = PersonForm.of(account.get().person());
            return refused(page(request, model, form, FormProblems.NONE, FormProblems.of(refused)), model);
        }
    }

    private ModelAndView refused(String view, Model model) {
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private String page(
            HttpServletRequest request,
            Model model,
            PersonForm form,
            FormProblems problems,
            FormProblems passwordProblems) {
        model.addAllAttributes(sections.of(request));
        AccountView now = account.get();
        model.addAttribute("account", now);
        model.addAttribute("person", now.person());
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("passwordProblems", passwordProblems);
        return "people/account";
    }
}
