package io.mpsexpress.insight.web;

import io.mpsexpress.enrollment.escalation.EscalationFigures;
import io.mpsexpress.insight.FleetInsight;
import io.mpsexpress.insight.ReasonView;
import io.mpsexpress.insight.StageView;
import io.mpsexpress.insight.WorkInsight;
import io.mpsexpress.insight.scope.Asked;
import io.mpsexpress.insight.scope.InsightScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far customers and printers came, what holds them up, how teams get on; a file of it for pages and clients alike. */
@RestController
@Tag(name = "Insight")
class InsightApi {

    private final FleetInsight fleet;
    private final WorkInsight work;
    private final InsightScope scope;
    private final InsightFile file;

    InsightApi(FleetInsight fleet, WorkInsight work, InsightScope scope, InsightFile file) {
        this.fleet = fleet;
        this.work = work;
        this.scope = scope;
        this.file = file;
    }

    @GetMapping("/api/v1/insight/funnel")
    @Operation(
            summary = "How many customers and printers reached each stage for the first time, from a day to a day of a"
                    + " time zone (both included); without days, ever")
    Funnel funnel(@ParameterObject Asked asked) {
        return new Funnel(fleet.funnel(scope.question(asked)));
    }

    @GetMapping({"/api/v1/insight/funnel.csv", "/insight/funnel.csv"})
    @Operation(summary = "How many customers and printers reached each stage, as a file")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    void funnelFile(@ParameterObject Asked asked, HttpServletResponse response) throws IOException {
        file.send(response, "funnel", StageView.class, funnel(asked).stages().stream());
    }

    @GetMapping("/api/v1/insight/reasons")
    @Operation(summary = "Why printers are not eligible as they stand now, and what would gain most of them")
    Reasons reasons(@RequestParam(required = false) String partner, @RequestParam(required = false) String customer) {
        return new Reasons(
                fleet.reasons(scope.question(Asked.of(partner, customer)).whose()));
    }

    @GetMapping({"/api/v1/insight/reasons.csv", "/insight/reasons.csv"})
    @Operation(summary = "Why printers are not eligible, as a file")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    void reasonsFile(
            @RequestParam(required = false) String partner,
            @RequestParam(required = false) String customer,
            HttpServletResponse response)
            throws IOException {
        file.send(response, "reasons", ReasonView.class, reasons(partner, customer).reasons().stream());
    }

    @GetMapping("/api/v1/insight/escalations")
    @Operation(
            summary = "What each team got and decided from a day to a day of a time zone (both included),"
                    + " and what is open and overdue then")
    Teams escalations(@ParameterObject Asked asked) {
        return new Teams(
                work.escalations(scope.question(asked)).stream().map(Team::of).toList());
    }

    @GetMapping({"/api/v1/insight/escalations.csv", "/insight/escalations.csv"})
    @Operation(summary = "What each team got and decided, as a file")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    void escalationsFile(@ParameterObject Asked asked, HttpServletResponse response) throws IOException {
        file.send(response, "escalations", Team.class, escalations(asked).teams().stream());
    }

    record Funnel(List<StageView> stages) {}

    record Reasons(List<ReasonView> reasons) {}

    record Teams(List<Team> teams) {}

    /** @param shareInTime 0 … 1 of the decided ones; null where nothing was decided */
    record Team(String team, long opened, long decided, long open, long overdue, Double shareInTime) {

        static Team of(EscalationFigures.Team team) {
            return new Team(
                    team.team(), team.opened(), team.decided(), team.open(), team.overdue(), team.shareInTime());
        }
    }
}
