package io.mpsexpress.people.web;

import io.mpsexpress.access.people.ForgottenPasswords;
import io.mpsexpress.shared.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For who has forgotten the password: says the same whether there is such a user or not. */
@Controller
@RequestMapping("/forgotten-password")
class ForgottenPasswordController {

    private final ForgottenPasswords forgotten;

    ForgottenPasswordController(ForgottenPasswords forgotten) {
        this.forgotten = forgotten;
    }

    @GetMapping
    String ask() {
        if (!forgotten.areHelped()) {
            throw Refused.notFound();
        }
        return "people/forgotten";
    }

    @PostMapping
    String send(@RequestParam(defaultValue = "") String username, Model model) {
        if (!forgotten.areHelped()) {
            throw Refused.notFound();
        }
        forgotten.help(username);
        model.addAttribute("sent", true);
        return "people/forgotten";
    }
}
