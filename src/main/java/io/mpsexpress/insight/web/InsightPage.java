package io.mpsexpress.insight.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.insight.FleetInsight;
import io.mpsexpress.insight.WorkInsight;
import io.mpsexpress.insight.scope.InsightQuestion;
import io.mpsexpress.request.stuck.Stuck;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the first page of insight shows. */
@Component
class InsightPage {

    /** More are in the file. */
    private static final int STUCK_SHOWN = 20;

    private final FleetInsight fleet;
    private final WorkInsight work;
    private final CurrentCaller currentCaller;

    InsightPage(FleetInsight fleet, WorkInsight work, CurrentCaller currentCaller) {
        this.fleet = fleet;
        this.work = work;
        this.currentCaller = currentCaller;
    }

    void fill(Model model, InsightQuestion question) {
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
