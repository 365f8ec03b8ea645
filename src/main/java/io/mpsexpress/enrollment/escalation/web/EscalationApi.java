package io.mpsexpress.enrollment.escalation.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.enrollment.escalation.DecisionView;
import io.mpsexpress.enrollment.escalation.EscalatedPrinter;
import io.mpsexpress.enrollment.escalation.EscalationDecisions;
import io.mpsexpress.enrollment.escalation.EscalationQueries;
import io.mpsexpress.enrollment.escalation.EscalationView;
import io.mpsexpress.enrollment.escalation.GivenDecision;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/escalations")
@Tag(name = "Escalation")
class EscalationApi {

    private static final int EARLIER = 20;

    private final EscalationQueries queries;
    private final EscalationDecisions escalations;

    EscalationApi(EscalationQueries queries, EscalationDecisions escalations) {
        this.queries = queries;
        this.escalations = escalations;
    }

    @GetMapping("/{id}")
    @Operation(summary = "Shows an escalation with its printers and with earlier decisions")
    Escalation get(
            @PathVariable String id,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String cursor) {
        UUID escalationId = Ids.parse(id);
        Page<EscalatedPrinter> printers =
                queries.printers(escalationId, limit == null ? Page.MAX_LIMIT : limit, cursor);
        EscalationView escalation = queries.get(escalationId);
        List<DecisionView> earlier = queries.earlierDecisions(escalationId);
        Optional<OpenTask> task = queries.openTask(escalationId);
        return new Escalation(
                escalation,
                task.map(OpenTask::id).orElse(null),
                task.map(OpenTask::assignee).orElse(null),
                printers.items(),
                printers.nextCursor(),
                queries.decisions(escalationId),
                earlier.subList(0, Math.min(EARLIER, earlier.size())),
                EarlierDecisions.of(escalation.status(), earlier));
    }

    /** Decides some of the printers on their own; when none is left, the team's task is done. */
    @PostMapping("/{id}/decisions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Decides some of the printers on their own")
    @ApiResponse(responseCode = "204")
    void decide(@PathVariable String id, @RequestBody PrinterDecision decision) {
        try {
            escalations.decidePrinters(
                    Ids.parse(id),
                    decision.serialNumbers() == null ? List.of() : decision.serialNumbers(),
                    decision.given());
        } catch (Refused refused) {
            throw refused.named(GivenDecision::nameForClients);
        }
    }

    /**
     * @param decision as the form {@code decide-escalation} has it
     * @param validUntil the last day of an exception, in UTC; may be null
     * @param maximumPageCount up to how many pages an exception holds; may be null
     */
    record PrinterDecision(
            List<String> serialNumbers,
            String decision,
            String reason,
            @Schema(type = "string", format = "date") String validUntil,
            @Schema(type = "integer", format = "int64") String maximumPageCount) {

        private GivenDecision given() {
            return new GivenDecision(decision, reason, validUntil, maximumPageCount);
        }
    }

    /**
     * @param nextCursor where the next printers begin; null when these are the last
     * @param earlierDecisions the latest of others for the same models or customer
     * @param earlierAlike the same and more, counted by what was decided, the same cause first
     */
    record Escalation(
            @JsonUnwrapped EscalationView escalation,
            String taskId,
            String assignee,
            List<EscalatedPrinter> printers,
            String nextCursor,
            List<DecisionView> decisions,
            List<DecisionView> earlierDecisions,
            List<EarlierDecisions> earlierAlike) {}
}
