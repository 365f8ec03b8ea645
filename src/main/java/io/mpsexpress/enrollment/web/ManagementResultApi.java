package io.mpsexpress.enrollment.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.backend.ManagementAnswers;
import io.mpsexpress.backend.ManagementResult;
import io.mpsexpress.backend.RecordedAnswer;
import io.mpsexpress.backend.RecordedAnswer.Became;
import io.mpsexpress.printer.PrinterFleet;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where Lexmark's back end sends its answers; it may send them as often as it likes. */
@RestController
@Tag(name = "Management back end")
class ManagementResultApi {

    private static final Logger LOG = LoggerFactory.getLogger(ManagementResultApi.class);

    private final ManagementAnswers answers;
    private final CurrentCaller caller;

    ManagementResultApi(ManagementAnswers answers, CurrentCaller caller) {
        this.answers = answers;
        this.caller = caller;
    }

    @PostMapping("/api/v1/management-results")
    @Operation(
            summary =
                    "Takes the answers of Lexmark's back end; repeated ones change nothing, contradictory ones and those about other printers are put on record")
    RecordedAnswers record(@RequestBody SentAnswers sent) {
        // administrators, whose token the back end has
        caller.get().require();
        requireComplete(sent);
        UUID requestId = Ids.parse(sent.requestId());
        try {
            return RecordedAnswers.of(answers.record(requestId, sent.results()));
        } catch (Refused e) {
            LOG.warn("The back end answered request {}: {}", requestId, e.getMessage());
            throw e;
        }
    }

    private static void requireComplete(SentAnswers sent) {
        List<FieldProblem> problems = new ArrayList<>();
        if (sent.requestId() == null || sent.requestId().isBlank()) {
            problems.add(new FieldProblem("requestId", "enrollment.results.requestId"));
        }
        if (sent.results() == null || sent.results().isEmpty()) {
            problems.add(new FieldProblem("results", "enrollment.results.required"));
        } else if (sent.results().size() > PrinterFleet.MAXIMUM_SELECTION) {
            problems.add(new FieldProblem("results", "enrollment.results.tooMany", PrinterFleet.MAXIMUM_SELECTION));
        } else {
            for (int i = 0; i < sent.results().size(); i++) {
                problem("results[" + i + "]", sent.results().get(i)).ifPresent(problems::add);
            }
        }
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
    }

    private static Optional<FieldProblem> problem(String at, ManagementResult result) {
        if (result == null
                || result.serialNumber() == null
                || result.serialNumber().isBlank()) {
            return Optional.of(new FieldProblem(at + ".serialNumber", "enrollment.results.serialNumber"));
        }
        if (result.serialNumber().chars().anyMatch(Character::isISOControl)) {
            return Optional.of(new FieldProblem(at + ".serialNumber", "shared.reason.unreadable"));
        }
        return result.outcome() == null
                ? Optional.of(new FieldProblem(at + ".outcome", "enrollment.results.outcome"))
                : Optional.empty();
    }

    record SentAnswers(String requestId, List<ManagementResult> results) {}

    /**
     * @param changed answers that were recorded
     * @param unchanged the others: repeated, contradictory, or about printers that the request did not ask about
     * @param results what became of each, in the order sent
     */
    record RecordedAnswers(int changed, int unchanged, List<RecordedAnswer> results) {

        static RecordedAnswers of(List<RecordedAnswer> recorded) {
            int changed = (int) recorded.stream()
                    .filter(answer -> answer.became() == Became.RECORDED)
                    .count();
            return new RecordedAnswers(changed, recorded.size() - changed, recorded);
        }
    }
}
