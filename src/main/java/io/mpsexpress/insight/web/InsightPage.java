package io.mpsexpress.insight.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.insight.FleetInsight;
import io.mpsexpress.insight.StuckView;
import io.mpsexpress.insight.WorkInsight;
import io.mpsexpress.insight.scope.InsightQuestion;
import io.mpsexpress.request.stuck.Stuck;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        List<StuckView> stuck = work.stuck(question.whose());
        model.addAttribute("stages", fleet.funnel(question));
        model.addAttribute("reasons", fleet.reasons(question.whose()));
        model.addAttribute("teams", work.escalations(question));
        model.addAttribute("causes", causes(stuck));
        model.addAttribute("stuck", stuck.stream().limit(STUCK_SHOWN).toList());
        model.addAttribute("stuckMore", Math.max(0, stuck.size() - STUCK_SHOWN));
        Caller reader = currentCaller.get();
        model.addAttribute("reader", reader);
        model.addAttribute("seesCockpit", reader.mayActAs(Role.PROCESS_OWNER));
    }

    /** How much of each cause, in their order. */
    private static Map<Stuck.Cause, Long> causes(List<StuckView> stuck) {
        return stuck.stream()
                .collect(Collectors.groupingBy(
                        one -> one.stuck().cause(), () -> new EnumMap<>(Stuck.Cause.class), Collectors.counting()));
    }
}
