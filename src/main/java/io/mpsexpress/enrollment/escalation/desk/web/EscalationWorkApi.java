package io.mpsexpress.enrollment.escalation.desk.web;

import io.mpsexpress.enrollment.escalation.GivenDecision;
import io.mpsexpress.enrollment.escalation.desk.Assignment;
import io.mpsexpress.enrollment.escalation.desk.DeskAssignments;
import io.mpsexpress.enrollment.escalation.desk.DeskDecisions;
import io.mpsexpress.enrollment.escalation.desk.PartnerQuestions;
import io.mpsexpress.enrollment.escalation.desk.Result.Target;
import io.mpsexpress.shared.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done with many escalations at once: who works on them, what partners are asked, and what is decided. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Escalation")
class EscalationWorkApi {

    private final DeskAssignments assignments;
    private final PartnerQuestions questions;
    private final DeskDecisions decisions;
    private final DeskAnswers answers;

    EscalationWorkApi(
            DeskAssignments assignments, PartnerQuestions questions, DeskDecisions decisions, DeskAnswers answers) {
        this.assignments = assignments;
        this.questions = questions;
        this.decisions = decisions;
        this.answers = answers;
    }

    @PostMapping("/escalation-assignments")
    @Operation(
            summary = "Takes escalations of your team, hands them over to a colleague, or gives them back to the team",
            description =
                    "take: what nobody has. handOver: to somebody of the same team, whoever has it. giveBack: whoever"
                            + " has it. Each has its result, in the order asked: done or refused. Tasklist shows the same.")
    DeskAnswers.Results assign(@RequestBody Assignments asked) {
        return answers.of(
                assignments.assign(
                        DeskAnswers.given(asked.escalationIds()), Assignment.of(asked.action()), asked.assignee()),
                "done");
    }

    @PostMapping("/escalation-questions")
    @Operation(
            summary = "Asks the partners about escalations",
            description =
                    "A comment on each request, once, whatever the number of its escalations. Each has its result,"
                            + " in the order asked: asked or refused.")
    DeskAnswers.Results ask(@RequestBody Questions asked) {
        return answers.of(questions.ask(DeskAnswers.given(asked.escalationIds()), asked.text(), "text"), "asked");
    }

    /** What is refused for one of them stops no other; each has its result, in the order asked. */
    @PostMapping("/escalation-decisions")
    @Operation(
            summary = "Decides many escalations, or printers of many, at once",
            description =
                    "Each has its result, in the order asked: decided, refused, or partly, which names the printers"
                            + " that were left out.")
    DeskAnswers.Results decide(@RequestBody ManyDecisions asked) {
        List<Target> targets = Stream.concat(
                        DeskAnswers.given(asked.escalationIds()).stream().map(id -> new Target(id, null)),
                        DeskAnswers.given(asked.printers()).stream())
                .toList();
        try {
            return answers.of(decisions.decide(targets, asked.shown(), asked.given()), "decided");
        } catch (Refused refused) {
            throw refused.named(GivenDecision::nameForClients);
        }
    }

    /** @param assignee user id of the colleague to hand over to; otherwise not read */
    record Assignments(
            List<String> escalationIds,
            @Schema(allowableValues = {"take", "handOver", "giveBack"}) String action,
            String assignee) {}

    /** @param text one to 2,000 characters, in any number of lines */
    record Questions(List<String> escalationIds, String text) {}

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
            List<Target> printers,
            Map<String, Integer> printersShown,
            @Schema(type = "string", format = "date") String validUntil,
            @Schema(type = "integer", format = "int64") String maximumPageCount) {

        private GivenDecision given() {
            return new GivenDecision(decision, reason, validUntil, maximumPageCount);
        }

        private Map<String, Integer> shown() {
            return printersShown == null ? Map.of() : printersShown;
        }
    }
}
