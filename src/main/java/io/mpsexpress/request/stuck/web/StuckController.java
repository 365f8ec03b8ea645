package io.mpsexpress.request.stuck.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.FormPage;
import io.mpsexpress.portal.Flash;
import io.mpsexpress.request.reminder.TaskReminding;
import io.mpsexpress.request.stuck.AwaitedAnswers;
import io.mpsexpress.request.stuck.FailedStepRetry;
import io.mpsexpress.request.stuck.Stuck.Cause;
import io.mpsexpress.shared.Ids;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody does about what is stuck, from wherever they read of it. */
@Controller
@RequestMapping("/stuck")
class StuckController {

    private final FailedStepRetry retry;
    private final TaskReminding reminding;
    private final AwaitedAnswers answers;
    private final CurrentCaller currentCaller;

    StuckController(
            FailedStepRetry retry, TaskReminding reminding, AwaitedAnswers answers, CurrentCaller currentCaller) {
        this.retry = retry;
        this.reminding = reminding;
        this.answers = answers;
        this.currentCaller = currentCaller;
    }

    /** @param subject id of a job */
    @PostMapping("/retry")
    String retry(@RequestParam String subject, HttpServletRequest request, RedirectAttributes redirect) {
        return back(told("retry", retry.retry(subject)), request, redirect);
    }

    /** @param subject id of a task */
    @PostMapping("/remind")
    String remind(@RequestParam String subject, HttpServletRequest request, RedirectAttributes redirect) {
        Cause.TASK_OVERDUE.require(currentCaller.get());
        return back(told("remind", reminding.remind(subject)), request, redirect);
    }

    /** @param subject id of a request */
    @PostMapping("/ask")
    String ask(@RequestParam String subject, HttpServletRequest request, RedirectAttributes redirect) {
        Cause.BACK_END_SILENT.require(currentCaller.get());
        AwaitedAnswers.Answer answer = answers.askNow(Ids.parse(subject));
        String code = "requests.stuck.ask." + answer.name().toLowerCase(Locale.ROOT);
        return back(
                answer == AwaitedAnswers.Answer.COMPLETE ? Flash.success(code) : Flash.warning(code),
                request,
                redirect);
    }

    private static Flash told(String action, boolean done) {
        return done
                ? Flash.success("requests.stuck." + action + ".done")
                : Flash.warning("requests.stuck." + action + ".not");
    }

    private static String back(Flash flash, HttpServletRequest request, RedirectAttributes redirect) {
        flash.after(redirect);
        return "redirect:" + FormPage.of(request);
    }
}
