package io.mpsexpress.people.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.token.TokenManagement;
import io.mpsexpress.access.token.TokenScope;
import io.mpsexpress.portal.Flash;
import io.mpsexpress.portal.FormProblems;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tokens of one's own account: made, shown once, revoked. */
@Controller
@RequestMapping("/account/tokens")
class TokenController {

    private final TokenManagement tokens;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    TokenController(TokenManagement tokens, CurrentCaller currentCaller, Clock clock) {
        this.tokens = tokens;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    @GetMapping("/new")
    String blank(Model model) {
        return form(model, TokenForm.BLANK, FormProblems.NONE);
    }

    /** Answers with the token itself: neither an address nor a session holds it. */
    @PostMapping
    ModelAndView make(@ModelAttribute TokenForm form, Model model) {
        try {
            model.addAttribute("made", tokens.make(form.toNewToken(clock.instant())));
            return new ModelAndView("people/token-made", model.asMap());
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.FORBIDDEN) {
                throw refused;
            }
            return new ModelAndView(
                    form(model, form, FormProblems.of(refused)), model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @GetMapping("/{id}/revocation")
    String ask(@PathVariable String id, Model model) {
        model.addAttribute("token", tokens.get(Ids.parse(id)));
        return "people/token-revocation";
    }

    @PostMapping("/{id}/revocation")
    String revoke(@PathVariable String id, RedirectAttributes redirect) {
        String name = tokens.get(Ids.parse(id)).name();
        tokens.revoke(Ids.parse(id));
        Flash.success("people.token.revoked", name).after(redirect);
        return "redirect:/account";
    }

    private String form(Model model, TokenForm form, FormProblems problems) {
        model.addAttribute("form", form);
        model.addAttribute("scopes", scopes());
        model.addAttribute("days", TokenForm.DAYS);
        model.addAttribute("problems", problems);
        return "people/token-new";
    }

    private List<TokenScope> scopes() {
        boolean administrator = currentCaller.get().mayActAs();
        return Arrays.stream(TokenScope.values())
                .filter(scope -> administrator || scope != TokenScope.BACK_END)
                .toList();
    }
}
