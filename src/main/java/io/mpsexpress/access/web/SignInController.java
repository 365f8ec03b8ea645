package io.mpsexpress.access.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page; the sign-in itself is Spring Security's. */
@Controller
class SignInController {

    @GetMapping("/sign-in")
    String signIn() {
        return "access/sign-in";
    }
}
