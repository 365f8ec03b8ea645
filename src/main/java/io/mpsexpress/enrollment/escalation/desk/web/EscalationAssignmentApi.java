package io.mpsexpress.enrollment.escalation.desk.web;

import io.mpsexpress.enrollment.escalation.desk.Assignment;
import io.mpsexpress.enrollment.escalation.desk.DeskAssignments;
import io.mpsexpress.enrollment.escalation.desk.PartnerQuestions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What comes before a decision: who works on it, and what the partner is asked. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Escalation")
class EscalationAssignmentApi {

    private final DeskAssignments assignments;
    private final PartnerQuestions questions;
    private final DeskAnswers answers;

    EscalationAssignmentApi(DeskAssignments assignments, PartnerQuestions questions, DeskAnswers answers) {
        this.assignments = assignments;
        this.questions = questions;
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

    /** @param assignee user id of the colleague to hand over to; otherwise not read */
    record Assignments(
            List<String> escalationIds,
            @Schema(allowableValues = {"take", "handOver", "giveBack"}) String action,
            String assignee) {}

    /** @param text one to 2,000 characters, in any number of lines */
    record Questions(List<String> escalationIds, String text) {}
}
