package io.mpsexpress.request.web;

import io.mpsexpress.portal.Flash;
import io.mpsexpress.portal.FormProblems;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.request.RequestView;
import io.mpsexpress.request.RequestWithdrawal;
import io.mpsexpress.shared.Reason;
import io.mpsexpress.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** <em>Withdraw</em>: says what will happen, and asks for a reason. */
@Controller
@RequestMapping("/{kind:enrollments|removals}/{id}/withdrawal")
class WithdrawalController {

    private final RequestWithdrawal withdrawal;

    WithdrawalController(RequestWithdrawal withdrawal) {
        this.withdrawal = withdrawal;
    }

    @GetMapping
    String ask(@PathVariable String kind, @PathVariable String id, Model model) {
        show(withdrawal.require(kindAt(kind), id), "", FormProblems.NONE, model);
        return "request/withdraw";
    }

    @PostMapping
    ModelAndView withdraw(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect) {
        RequestView request = withdrawal.require(kindAt(kind), id);
        try {
            withdrawal.withdraw(request.kind(), id, reason);
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            show(request, reason, FormProblems.of(refused), model);
            return new ModelAndView("request/withdraw", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        Flash.success("requests.withdrawn").after(redirect);
        return new ModelAndView("redirect:" + request.url());
    }

    private static RequestKind kindAt(String path) {
        return RequestKind.listedAt(path).orElseThrow(Refused::notFound);
    }

    private static void show(RequestView request, String reason, FormProblems problems, Model model) {
        model.addAttribute("request", request);
        model.addAttribute("reason", reason);
        model.addAttribute("longest", Reason.LONGEST);
        model.addAttribute("problems", problems);
    }
}
