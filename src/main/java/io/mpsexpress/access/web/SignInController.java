package io.mpsexpress.access.web;

import io.mpsexpress.access.openid.Refusal;
import io.mpsexpress.access.people.ForgottenPasswords;
import io.mpsexpress.access.web.openid.Providers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page; the sign-in itself is Spring Security's. */
@Controller
class SignInController {

    private final ForgottenPasswords forgotten;
    private final Optional<Providers> providers;

    SignInController(ForgottenPasswords forgotten, Optional<Providers> providers) {
        this.forgotten = forgotten;
        this.providers = providers;
    }

    @GetMapping("/sign-in")
    String signIn(@RequestParam(required = false) String refused, Model model) {
        model.addAttribute("ways", providers.map(Providers::ways).orElse(List.of()));
        model.addAttribute("refusal", refused == null ? null : refusal(refused));
        model.addAttribute("forgottenAreHelped", forgotten.areHelped());
        return "access/sign-in";
    }

    /** Message code of what a provider's person reads who was not let in. */
    private static String refusal(String name) {
        return "access.refused."
                + Arrays.stream(Refusal.values())
                        .map(Refusal::name)
                        .filter(name::equals)
                        .findFirst()
                        .orElse("FAILED");
    }
}
