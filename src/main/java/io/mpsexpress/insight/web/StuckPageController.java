package io.mpsexpress.insight.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.insight.StuckView;
import io.mpsexpress.insight.WorkInsight;
import io.mpsexpress.insight.scope.Asked;
import io.mpsexpress.portal.Pager;
import io.mpsexpress.request.stuck.Stuck.Cause;
import io.mpsexpress.shared.Page;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is stuck for one cause. */
@Controller
class StuckPageController {

    private static final int PAGE_SIZE = 50;

    private final WorkInsight work;
    private final InsightForm form;
    private final CurrentCaller currentCaller;

    StuckPageController(WorkInsight work, InsightForm form, CurrentCaller currentCaller) {
        this.work = work;
        this.form = form;
        this.currentCaller = currentCaller;
    }

    @GetMapping("/insight/stuck/{cause}")
    String ofCause(@PathVariable Cause cause, Asked asked, String cursor, HttpServletRequest request, Model model) {
        Caller reader = currentCaller.get();
        Page<StuckView> found = work.stuck(form.answer(asked, model).whose(), cause, PAGE_SIZE, cursor)
                .page();
        model.addAttribute("cause", cause);
        model.addAttribute("stuck", found.items());
        model.addAttribute("pager", Pager.of(request, found));
        model.addAttribute("reader", reader);
        model.addAttribute("seesCockpit", reader.mayActAs(Role.PROCESS_OWNER));
        return "insight/stuck";
    }
}
