package io.mpsexpress.insight;

import io.mpsexpress.insight.domain.Steps;
import io.mpsexpress.insight.domain.Steps.Passage;
import io.mpsexpress.insight.domain.Steps.Which;
import io.mpsexpress.insight.scope.InsightQuestion;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.request.RequestView;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long steps of requests take and for whom they wait: a partner's people see their own requests only, so that nothing can
 * be told from it about others; staff one partner's or all.
 */
@Service
@Transactional(readOnly = true)
public class StepInsight {

    private final Steps steps;
    private final StepNames names;
    private final RequestQueries requests;

    StepInsight(Steps steps, StepNames names, RequestQueries requests) {
        this.steps = steps;
        this.names = names;
        this.requests = requests;
    }

    /** Steps that were finished in the period, that which took most time in all first; apart by whom they waited for. */
    public List<StepView> steps(InsightQuestion question) {
        StepNames.Known known = names.read();
        return steps.byWhom(question).stream()
                .map(one -> new StepView(
                        one.process(),
                        known.process(one.process()),
                        one.step(),
                        known.step(one.process(), one.step()),
                        one.count(),
                        seconds(one.median()),
                        seconds(one.p90()),
                        one.waitingFor(),
                        seconds(one.total())))
                .toList();
    }

    /**
     * The requests behind a step's figures, that which took longest first; each as often as it went through the step.
     *
     * @param process id of the process
     * @param step id in the model
     * @param whom as {@link StepView#key()}: only while these were waited for; null for whomever
     * @throws Refused as not found when there is no such step, or nobody like that
     */
    public Behind behind(String process, String step, String whom, InsightQuestion question, int limit, String cursor) {
        StepNames.Known known = names.read();
        Which which = new Which(process, step, StepView.waitingFor(whom));
        Page<PassageView> found = passages(which, question, limit, cursor, known);
        if (found.items().isEmpty() && !(known.has(process, step) && isSomebody(which))) {
            throw Refused.notFound();
        }
        return new Behind(known.process(process), known.step(process, step), words(which), found);
    }

    /**
     * The requests that waited for somebody, that which did longest first; each as often as it went through such a step.
     *
     * @param whom as {@link WaitingView#key()}
     * @throws Refused as not found when there is nobody like that; whether others ever waited for them is told to no one
     */
    public Behind waiting(String whom, InsightQuestion question, int limit, String cursor) {
        Which which = new Which(null, null, StepView.waitingFor(whom));
        Page<PassageView> found = passages(which, question, limit, cursor, names.read());
        if (found.items().isEmpty() && !isSomebody(which)) {
            throw Refused.notFound();
        }
        return new Behind(null, null, words(which), found);
    }

    private static boolean isSomebody(Which which) {
        return which.waitingFor() == null || StepView.isSomebody(which.waitingFor());
    }

    private static MessageSourceResolvable words(Which which) {
        return which.waitingFor() == null ? null : StepView.whom(which.waitingFor());
    }

    private Page<PassageView> passages(
            Which which, InsightQuestion question, int limit, String cursor, StepNames.Known known) {
        Page<Passage> found = steps.longest(which, question, limit, cursor);
        Map<UUID, RequestView> asked = requests.of(found.items(), Passage::requestId);
        return found.map(passage -> new PassageView(
                asked.get(passage.requestId()),
                known.process(passage.process()),
                known.step(passage.process(), passage.step()),
                seconds(passage.millis()),
                passage.endedAt()));
    }

    /** To the millisecond. What lies between two steps is so many tenths of one, which the database says in binary fractions. */
    public static double seconds(double millis) {
        return Math.round(Math.round(millis * 10) / 10.0) / 1_000.0;
    }

    /**
     * What is behind the figures of a step, or of somebody who is waited for.
     *
     * @param process what the process is called
     * @param step what the step is called; null, like {@code process}, for all steps
     * @param whom who was waited for, in words; null for whomever
     */
    public record Behind(String process, String step, MessageSourceResolvable whom, Page<PassageView> passages) {}
}
