package io.mpsexpress.enrollment.escalation.desk.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mpsexpress.enrollment.escalation.desk.Result;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What clients read of something that was asked for many escalations. */
@Component
class DeskAnswers {

    private final RefusalText texts;

    DeskAnswers(RefusalText texts) {
        this.texts = texts;
    }

    /** @param done the outcome of what was not refused */
    Results of(List<Result> results, String done) {
        return new Results(results.stream().map(result -> answer(result, done)).toList());
    }

    private Answer answer(Result result, String done) {
        Result.Target target = result.target();
        String outcome = result.refused() != null ? "refused" : result.isWhole() ? done : "partly";
        return new Answer(
                target.escalationId(),
                target.serialNumber(),
                outcome,
                result.refused() == null ? null : texts.of(result.refused()),
                result.isWhole() || result.refused() != null ? null : leftOut(result));
    }

    private List<LeftOut> leftOut(Result result) {
        return result.leftOut().entrySet().stream()
                .map(printer -> new LeftOut(printer.getKey(), texts.of(printer.getValue())))
                .toList();
    }

    /** What a client sent: nothing is as good as missing. */
    static <T> List<T> given(List<T> sent) {
        return sent == null ? List.of() : sent.stream().filter(Objects::nonNull).toList();
    }

    record Results(List<Answer> results) {}

    /**
     * @param outcome what was done, {@code partly} when printers were left out, or {@code refused}, with a message that says why
     * @param leftOut the printers that were left out; null for none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(String escalationId, String serialNumber, String outcome, String message, List<LeftOut> leftOut) {}

    record LeftOut(String serialNumber, String message) {}
}
