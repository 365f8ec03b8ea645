package io.mpsexpress.insight.trend;

import io.mpsexpress.insight.StepInsight;
import io.mpsexpress.insight.StepNames;
import io.mpsexpress.insight.domain.Steps;
import io.mpsexpress.insight.domain.Steps.Measured;
import io.mpsexpress.insight.scope.InsightQuestion;
import io.mpsexpress.insight.scope.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which steps take longer than they did in the twelve weeks before: decision 0043 says what usual means. */
@Service
@Transactional(readOnly = true)
public class SlowerInsight {

    private static final int USUAL_WEEKS = 12;
    /** Where nobody says since when. */
    private static final int WEEKS_UNTIL_NOW = 4;

    private final Steps steps;
    private final StepNames names;
    private final Clock clock;

    SlowerInsight(Steps steps, StepNames names, Clock clock) {
        this.steps = steps;
        this.names = names;
        this.clock = clock;
    }

    /**
     * @param period that is looked at
     * @param usual what it is compared with
     * @param steps that which cost most time in all first
     */
    public record Slower(Period period, Period usual, List<SlowerView> steps) {}

    /** In the period that is asked for; without its first day in four weeks. */
    public Slower slower(InsightQuestion question) {
        Period period = limited(question.period());
        Period usual =
                new Period(period.from().minusWeeks(USUAL_WEEKS), period.from().minusDays(1), period.zone());
        Map<String, Measured> before = steps.byStep(new InsightQuestion(usual, question.whose())).stream()
                .collect(Collectors.toMap(SlowerInsight::key, Function.identity()));
        StepNames.Known known = names.read();
        return new Slower(
                period,
                usual,
                steps.byStep(new InsightQuestion(period, question.whose())).stream()
                        .filter(now -> SlowerView.isSlower(now, before.get(key(now))))
                        .map(now -> view(now, before.get(key(now)), known))
                        .sorted(Comparator.comparingDouble(SlowerView::lostSeconds)
                                .reversed())
                        .toList());
    }

    private Period limited(Period asked) {
        LocalDate today = clock.instant().atZone(asked.zone()).toLocalDate();
        LocalDate last = asked.to() == null ? today : asked.to();
        return new Period(
                asked.from() == null ? last.minusWeeks(WEEKS_UNTIL_NOW).plusDays(1) : asked.from(), last, asked.zone());
    }

    private static String key(Measured measured) {
        return measured.process() + " " + measured.step();
    }

    private static SlowerView view(Measured now, Measured before, StepNames.Known known) {
        return new SlowerView(
                now.process(),
                known.process(now.process()),
                now.step(),
                known.step(now.process(), now.step()),
                now.count(),
                StepInsight.seconds(now.median()),
                before.count(),
                StepInsight.seconds(before.median()));
    }
}
