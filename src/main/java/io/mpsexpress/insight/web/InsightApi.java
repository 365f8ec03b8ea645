package io.mpsexpress.insight.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.enrollment.escalation.EscalationFigures;
import io.mpsexpress.insight.FleetInsight;
import io.mpsexpress.insight.ReasonView;
import io.mpsexpress.insight.StageView;
import io.mpsexpress.insight.StuckView;
import io.mpsexpress.insight.WorkInsight;
import io.mpsexpress.insight.scope.Asked;
import io.mpsexpress.insight.scope.InsightScope;
import io.mpsexpress.insight.scope.Whose;
import io.mpsexpress.request.stuck.Remedy;
import io.mpsexpress.request.stuck.Stuck;
import io.mpsexpress.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/insight")
@Tag(name = "Insight")
class InsightApi {

    private final FleetInsight fleet;
    private final WorkInsight work;
    private final InsightScope scope;
    private final CurrentCaller currentCaller;

    InsightApi(FleetInsight fleet, WorkInsight work, InsightScope scope, CurrentCaller currentCaller) {
        this.fleet = fleet;
        this.work = work;
        this.scope = scope;
        this.currentCaller = currentCaller;
    }

    @GetMapping("/funnel")
    @Operation(
            summary = "How many customers and printers reached each stage for the first time, from a day to a day of a"
                    + " time zone (both included); without days, ever")
    Funnel funnel(@ParameterObject Asked asked) {
        return new Funnel(fleet.funnel(scope.question(asked)));
    }

    @GetMapping("/reasons")
    @Operation(summary = "Why printers are not eligible as they stand now, and what would gain most of them")
    Reasons reasons(@RequestParam(required = false) String partner, @RequestParam(required = false) String customer) {
        return new Reasons(fleet.reasons(whose(partner, customer)));
    }

    @GetMapping("/escalations")
    @Operation(
            summary = "What each team got and decided from a day to a day of a time zone (both included),"
                    + " and what is open and overdue then")
    Teams escalations(@ParameterObject Asked asked) {
        return new Teams(
                work.escalations(scope.question(asked)).stream().map(Team::of).toList());
    }

    @GetMapping("/stuck")
    @Operation(
            summary = "What does not go on, the longest stuck first, and what to do about it",
            description =
                    "`remedy` is what the caller can have done at once, by a POST to this address with its action behind")
    Items stuck(
            @RequestParam(required = false) String partner,
            @RequestParam(required = false) String customer,
            @RequestParam(required = false) Stuck.Cause cause,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String cursor) {
        Caller caller = currentCaller.get();
        Page<Item> found = work.stuck(whose(partner, customer), cause, Page.limit(limit), cursor)
                .page()
                .map(view -> Item.of(view, caller));
        return new Items(found.items(), found.nextCursor());
    }

    private Whose whose(String partner, String customer) {
        return scope.question(Asked.of(partner, customer)).whose();
    }

    record Funnel(List<StageView> stages) {}

    record Reasons(List<ReasonView> reasons) {}

    record Teams(List<Team> teams) {}

    record Items(List<Item> items, String nextCursor) {}

    /** @param shareInTime 0 … 1 of the decided ones; null where nothing was decided */
    record Team(String team, long opened, long decided, long open, long overdue, Double shareInTime) {

        static Team of(EscalationFigures.Team team) {
            return new Team(
                    team.team(), team.opened(), team.decided(), team.open(), team.overdue(), team.shareInTime());
        }
    }

    /**
     * @param requestId null, like {@code number}, for what belongs to no request
     * @param step id in the model of the step that it stands at; null where it waits for the back end
     * @param whatToDo {@code RETRY}, {@code REMIND} or {@code ASK_BACK_END}
     * @param remedy what the caller can have done at once; null for nothing
     */
    record Item(
            String requestId,
            String number,
            String organizationName,
            String step,
            Instant since,
            Stuck.Cause cause,
            String whatToDo,
            Remedy remedy) {

        static Item of(StuckView view, Caller caller) {
            Stuck stuck = view.stuck();
            return new Item(
                    stuck.requestId(),
                    view.request() == null ? null : view.request().number(),
                    view.request() == null ? null : view.request().organizationName(),
                    stuck.step(),
                    stuck.since(),
                    stuck.cause(),
                    stuck.cause().whatToDo(),
                    stuck.remedyFor(caller));
        }
    }
}
