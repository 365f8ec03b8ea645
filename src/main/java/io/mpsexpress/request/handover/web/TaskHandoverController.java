package io.mpsexpress.request.handover.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.portal.Flash;
import io.mpsexpress.portal.FormProblems;
import io.mpsexpress.request.handover.Handover;
import io.mpsexpress.request.handover.TaskHandover;
import io.mpsexpress.request.handover.TaskHandover.Held;
import io.mpsexpress.shared.Reason;
import io.mpsexpress.shared.Refused;
import java.util.LinkedHashMap;
import java.util.Map;
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

/** <em>Hand it over</em>: asks for a colleague who may do the task, and a word about why. */
@Controller
@RequestMapping("/tasks/{taskId}/assignee")
class TaskHandoverController {

    private static final String PAGE = "request/hand-over";

    private final TaskHandover handover;
    private final CurrentCaller currentCaller;

    TaskHandoverController(TaskHandover handover, CurrentCaller currentCaller) {
        this.handover = handover;
        this.currentCaller = currentCaller;
    }

    @GetMapping
    String ask(@PathVariable String taskId, Model model) {
        Held held = handover.held(taskId);
        String holder = held.task().assignee();
        show(held, new Handover("", "", holder == null ? "" : holder, null), FormProblems.NONE, model);
        return PAGE;
    }

    /** @param seen user id of who had it when the page was shown; empty for nobody */
    @PostMapping
    ModelAndView handOver(
            @PathVariable String taskId,
            @RequestParam(defaultValue = "") String colleague,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String seen,
            Model model,
            RedirectAttributes redirect) {
        Held held = handover.held(taskId);
        Handover asked = new Handover(colleague, reason, seen, null);
        String name;
        try {
            name = handover.handOver(taskId, asked, "colleague");
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            show(held, asked, FormProblems.of(refused), model);
            return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        boolean own = colleague.equals(currentCaller.get().userId());
        (own ? Flash.success("requests.handOver.yours") : Flash.success("requests.handOver.given", name))
                .after(redirect);
        return new ModelAndView("redirect:" + held.request().url());
    }

    private void show(Held held, Handover asked, FormProblems problems, Model model) {
        model.addAttribute("task", held.task());
        model.addAttribute("request", held.request());
        model.addAttribute("people", held.people());
        model.addAttribute("partners", held.partnerId() != null);
        model.addAttribute("colleagues", colleagues(held));
        model.addAttribute("asked", asked);
        model.addAttribute("longest", Reason.LONGEST);
        model.addAttribute("problems", problems);
    }

    /** Without whoever has it; a task that nobody has is taken in Tasklist, not handed to oneself. */
    private Map<String, String> colleagues(Held held) {
        Map<String, String> others = new LinkedHashMap<>(held.people());
        String holder = held.task().assignee();
        others.remove(holder == null ? currentCaller.get().userId() : holder);
        return others;
    }
}
