package io.mpsexpress.enrollment.escalation.desk.web;

import io.mpsexpress.enrollment.escalation.GivenDecision;
import io.mpsexpress.enrollment.escalation.desk.DeskDecisions;
import io.mpsexpress.enrollment.escalation.desk.Result.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/escalation-decisions")
@Tag(name = "Escalation")
class EscalationDecisionApi {

    private final DeskDecisions decisions;
    private final DeskAnswers answers;

    EscalationDecisionApi(DeskDecisions decisions, DeskAnswers answers) {
        this.decisions = decisions;
        this.answers = answers;
    }

    /** What is refused for one of them stops no other; each has its result, in the order asked. */
    @PostMapping
    @Operation(
            summary = "Decides many escalations, or printers of many, at once",
            description =
                    "Each has its result, in the order asked: decided, refused, or partly, which names the printers"
                            + " that were left out.")
    DeskAnswers.Results decide(@RequestBody ManyDecisions asked) {
        List<Target> targets = Stream.concat(
                        DeskAnswers.given(asked.escalationIds()).stream().map(id -> new Target(id, null)),
                        asked.onlyPrinters().stream()
                                .map(printer -> new Target(printer.escalationId(), printer.serialNumber())))
                .toList();
        return answers.of(decisions.decide(targets, asked.shown(), asked.given()), "decided");
    }

    /**
     * @param decision as the form {@code decide-escalation} has it
     * @param escalationIds whole escalations: all that is still to be decided of each
     * @param printers single printers of others
     * @param printersShown by id of a whole escalation, its {@code printersShown} when it was read: when printers have joined
     *     since, it is refused; null, or left out for one, to decide whatever is open by now
     * @param validUntil the last day of an exception, in UTC; may be null
     * @param maximumPageCount up to how many pages an exception holds; may be null
     */
    record ManyDecisions(
            String decision,
            String reason,
            List<String> escalationIds,
            List<Printer> printers,
            Map<String, Integer> printersShown,
            @Schema(type = "string", format = "date") String validUntil,
            @Schema(type = "integer", format = "int64") String maximumPageCount) {

        private GivenDecision given() {
            return new GivenDecision(decision, reason, validUntil, maximumPageCount);
        }

        private Map<String, Integer> shown() {
            return printersShown == null ? Map.of() : printersShown;
        }

        private List<Printer> onlyPrinters() {
            return printers == null
                    ? List.of()
                    : printers.stream().filter(Objects::nonNull).toList();
        }
    }

    record Printer(String escalationId, String serialNumber) {}
}
