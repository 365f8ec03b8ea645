package io.mpsexpress.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's choice of language, kept in their browser. */
@Controller
class LanguageController {

    private final Languages languages;

    LanguageController(Languages languages) {
        this.languages = languages;
    }

    @GetMapping("/language")
    String choose(
            @RequestParam String lang,
            @RequestParam(name = "return", defaultValue = "/") String returnTo,
            HttpServletRequest request,
            HttpServletResponse response) {
        languages.supported(lang).ifPresent(locale -> languages.setLocale(request, response, locale));
        return "redirect:" + LocalPath.orHome(returnTo);
    }
}
