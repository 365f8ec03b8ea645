package io.mpsexpress.insight.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.insight.FleetInsight;
import io.mpsexpress.insight.WorkInsight;
import io.mpsexpress.insight.scope.Asked;
import io.mpsexpress.insight.scope.InsightQuestion;
import io.mpsexpress.request.stuck.Stuck;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** <em>Insight</em>: figures with the chart beside them, of one's own for a partner. */
@Controller
class InsightController {

    /** More are in the file. */
    private static final int STUCK_SHOWN = 20;

    private final InsightForm form;
    private final FleetInsight fleet;
    private final WorkInsight work;
    private final CurrentCaller currentCaller;

    InsightController(InsightForm form, FleetInsight fleet, WorkInsight work, CurrentCaller currentCaller) {
        this.form = form;
        this.fleet = fleet;
        this.work = work;
        this.currentCaller = currentCaller;
    }

    @GetMapping("/insight")
    ModelAndView show(Asked asked, Model model) {
        return form.show("insight/insight", asked, model, question -> fill(model, question));
    }

    private void fill(Model model, InsightQuestion question) {
        WorkInsight.StuckFound stuck = work.stuck(question.whose(), null, STUCK_SHOWN, null);
        Map<Stuck.Cause, Long> causes = new EnumMap<>(stuck.left());
        causes.values().removeIf(count -> count == 0);
        model.addAttribute("stages", fleet.funnel(question));
        model.addAttribute("reasons", fleet.reasons(question.whose()));
        model.addAttribute("teams", work.escalations(question));
        model.addAttribute("causes", causes);
        model.addAttribute("stuck", stuck.page().items());
        model.addAttribute(
                "stuckMore",
                causes.values().stream().mapToLong(Long::longValue).sum()
                        - stuck.page().items().size());
        Caller reader = currentCaller.get();
        model.addAttribute("reader", reader);
        model.addAttribute("seesCockpit", reader.mayActAs(Role.PROCESS_OWNER));
    }
}
