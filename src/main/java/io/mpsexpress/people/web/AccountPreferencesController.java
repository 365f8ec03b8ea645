package io.mpsexpress.people.web;

import io.mpsexpress.access.people.AccountChange;
import io.mpsexpress.access.people.OwnAccount;
import io.mpsexpress.access.people.OwnSessions;
import io.mpsexpress.access.people.PersonView;
import io.mpsexpress.access.reach.Mailboxes;
import io.mpsexpress.portal.Flash;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.TimeZone;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleContextResolver;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How people want times shown and what they want mails of, and where they are signed in. */
@Controller
@RequestMapping("/account")
class AccountPreferencesController {

    private final OwnAccount account;
    private final OwnSessions sessions;
    private final LocaleContextResolver locales;

    AccountPreferencesController(OwnAccount account, OwnSessions sessions, LocaleContextResolver locales) {
        this.account = account;
        this.sessions = sessions;
        this.locales = locales;
    }

    @PostMapping("/preferences")
    String prefer(
            @RequestParam(defaultValue = "") String timeZone,
            @RequestParam(defaultValue = "") List<Mailboxes.Kind> mails,
            @RequestParam(required = false) Integer digestHour,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        PersonView now = account.get().person();
        String zone = PersonForm.chosen(timeZone);
        account.change(
                new AccountChange(now.name(), now.email(), now.language(), zone, mails, digestHour, now.version()));
        locales.setLocaleContext(
                request,
                response,
                new SimpleTimeZoneAwareLocaleContext(null, zone == null ? null : TimeZone.getTimeZone(zone)));
        Flash.success("people.account.changed").after(redirect);
        return "redirect:/account";
    }

    @PostMapping("/sessions/end")
    String endOtherSessions(HttpServletRequest request, RedirectAttributes redirect) {
        sessions.endOthers(request.getSession().getId());
        Flash.success("people.sessions.ended").after(redirect);
        return "redirect:/account";
    }
}
