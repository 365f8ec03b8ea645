package io.mpsexpress.access.web;

import io.mpsexpress.access.people.ForgottenPasswords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page; the sign-in itself is Spring Security's. */
@Controller
class SignInController {

    private final ForgottenPasswords forgotten;

    SignInController(ForgottenPasswords forgotten) {
        this.forgotten = forgotten;
    }

    @GetMapping("/sign-in")
    String signIn(Model model) {
        model.addAttribute("forgottenAreHelped", forgotten.areHelped());
        return "access/sign-in";
    }
}
