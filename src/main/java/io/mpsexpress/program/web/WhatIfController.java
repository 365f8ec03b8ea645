package io.mpsexpress.program.web;

import io.mpsexpress.portal.FormProblems;
import io.mpsexpress.program.whatif.ProposedRules;
import io.mpsexpress.program.whatif.WhatIf;
import io.mpsexpress.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What another maximum, model or Fleet Agent version would change. */
@Controller
@RequestMapping("/program/what-if")
class WhatIfController {

    private final WhatIf whatIf;

    WhatIfController(WhatIf whatIf) {
        this.whatIf = whatIf;
    }

    @GetMapping
    ModelAndView ask() {
        whatIf.requireMayTry();
        return page(new ProposedRules("", "", ""), FormProblems.NONE);
    }

    /** Has an address of its own: it can be shown to somebody. */
    @GetMapping("/effect")
    ModelAndView effect(ProposedRules proposed) {
        try {
            return page(proposed, FormProblems.NONE).addObject("effect", whatIf.of(proposed));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            ModelAndView again = page(proposed, FormProblems.of(refused));
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
    }

    private static ModelAndView page(ProposedRules proposed, FormProblems problems) {
        return new ModelAndView("program/what-if")
                .addObject("proposed", proposed)
                .addObject("problems", problems);
    }
}
