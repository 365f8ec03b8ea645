package io.mpsexpress.portal.web;

import io.mpsexpress.access.ChosenLanguages;
import io.mpsexpress.shared.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's choice of language, kept in their browser and with the person, once it is known who they are. */
@Controller
class LanguageController {

    private static final Duration SIGN_IN_FOLLOWS_WITHIN = Duration.ofMinutes(30);

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
            remember(locale.getLanguage(), request, response);
        });
        return "redirect:" + LocalPath.orHome(returnTo);
    }

    private void remember(String language, HttpServletRequest request, HttpServletResponse response) {
        String userId = request.getRemoteUser();
        if (userId == null) {
            ResponseCookie chosen = ResponseCookie.from(ChosenLanguages.BEFORE_SIGN_IN, "true")
                    .path("/")
                    .maxAge(SIGN_IN_FOLLOWS_WITHIN)
                    .httpOnly(true)
                    .sameSite("Lax")
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, chosen.toString());
        } else {
            chosenLanguages.choose(userId, language);
        }
    }
}
