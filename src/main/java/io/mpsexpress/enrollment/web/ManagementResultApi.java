package io.mpsexpress.enrollment.web;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.backend.ManagementAnswers;
import io.mpsexpress.backend.ManagementResult;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
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
    @Operation(summary = "Takes the answers of Lexmark's back end; repeated and late ones change nothing")
    RecordedAnswers record(@RequestBody SentAnswers sent) {
        caller.get().require(Role.CUSTOMER_OPERATIONS);
        requireComplete(sent);
        UUID requestId = Ids.parse(sent.requestId());
        try {
            int changed = answers.record(requestId, sent.results());
            return new RecordedAnswers(changed, sent.results().size() - changed);
        } catch (Refused e) {
            LOG.warn("The back end answered request {}: {}", requestId, e.getMessage());
            throw e;
        }
    }

    private static void requireComplete(SentAnswers sent) {
        if (sent.results() == null || sent.results().isEmpty()) {
            throw Refused.invalidField("results", "enrollment.results.required");
        }
        List<FieldProblem> problems = new ArrayList<>();
        for (int i = 0; i < sent.results().size(); i++) {
            ManagementResult result = sent.results().get(i);
            if (result == null || result.serialNumber() == null) {
                problems.add(new FieldProblem("results[" + i + "].serialNumber", "enrollment.results.serialNumber"));
            } else if (result.outcome() == null) {
                problems.add(new FieldProblem("results[" + i + "].outcome", "enrollment.results.outcome"));
            }
        }
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
    }

    record SentAnswers(String requestId, List<ManagementResult> results) {}

    /** @param unchanged answers that came before, or too late, or for other printers */
    record RecordedAnswers(int changed, int unchanged) {}
}
