package io.mpsexpress.portal.web;

import io.mpsexpress.access.ChosenLanguages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's choice of language, kept in their browser and with the person, once it is known who they are. */
@Controller
class LanguageController {

    private final Languages languages;
    private final ChosenLanguages chosenLanguages;

    LanguageController(Languages languages, ChosenLanguages chosenLanguages) {
        this.languages = languages;
        this.chosenLanguages = chosenLanguages;
    }

    @PostMapping("/language")
    String choose(
            @RequestParam String lang,
            @RequestParam(name = "return", defaultValue = "/") String returnTo,
            HttpServletRequest request,
            HttpServletResponse response) {
        languages.supported(lang).ifPresent(locale -> {
            languages.setLocale(request, response, locale);
            remember(locale.getLanguage(), request);
        });
        return "redirect:" + LocalPath.orHome(returnTo);
    }

    private void remember(String language, HttpServletRequest request) {
        String userId = request.getRemoteUser();
        if (userId == null) {
            request.getSession().setAttribute(ChosenLanguages.BEFORE_SIGN_IN, language);
        } else {
            chosenLanguages.choose(userId, language);
        }
    }
}
