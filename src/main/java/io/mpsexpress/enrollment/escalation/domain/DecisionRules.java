package io.mpsexpress.enrollment.escalation.domain;

import io.mpsexpress.eligibility.ExceptionLimits;
import io.mpsexpress.enrollment.escalation.EscalationDecision;
import io.mpsexpress.enrollment.escalation.GivenDecision;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Reason;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.Text;
import io.mpsexpress.shared.WholeNumber;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a decision must be like, whatever it is about. The limits of exceptions' limits are ours. */
@Component
public class DecisionRules {

    static final String VALID_UNTIL = "validUntil";
    static final String MAXIMUM_PAGE_COUNT = "maximumPageCount";

    private static final int MOST_YEARS = 10;
    /** As many as a model may have. */
    private static final long MOST_PAGES = 999_999_999_999L;

    private final Clock clock;

    DecisionRules(Clock clock) {
        this.clock = clock;
    }

    /**
     * @throws Refused naming the fields: there is no such decision, a reason is missing or too long, a limit makes no sense,
     *     or is one of a decision that has none
     */
    public Decision read(GivenDecision given) {
        EscalationDecision choice = EscalationDecision.require(given.decision(), given.reason());
        String validUntil = Text.cleanOrEmpty(given.validUntil());
        String maximumPageCount = Text.cleanOrEmpty(given.maximumPageCount());
        Optional<LocalDate> day = day(validUntil);
        Optional<Long> pages = WholeNumber.parse(maximumPageCount).filter(number -> number > 0 && number <= MOST_PAGES);
        boolean exception = choice.isException();
        List<FieldProblem> problems = new ArrayList<>();
        problem(VALID_UNTIL, validUntil, exception, day.isPresent(), MOST_YEARS).ifPresent(problems::add);
        problem(MAXIMUM_PAGE_COUNT, maximumPageCount, exception, pages.isPresent(), String.valueOf(MOST_PAGES))
                .ifPresent(problems::add);
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
        return new Decision(
                choice,
                Reason.require("decisionReason", given.reason()),
                new ExceptionLimits(day.orElse(null), pages.orElse(null)),
                given.act());
    }

    private static Optional<FieldProblem> problem(
            String field, String text, boolean exception, boolean readable, Object most) {
        if (text.isEmpty() || exception && readable) {
            return Optional.empty();
        }
        String code = exception ? "enrollment.exception." + field + ".wrong" : "enrollment.exception.onlyForExceptions";
        return Optional.of(new FieldProblem(field, code, most));
    }

    /** Of today, which is not over yet, or later; empty for anything else. */
    private Optional<LocalDate> day(String text) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        try {
            return Optional.of(LocalDate.parse(text))
                    .filter(day -> !day.isBefore(today) && !day.isAfter(today.plusYears(MOST_YEARS)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
