package io.mpsexpress.insight;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSourceResolvable;

/**
 * How much was waited for somebody.
 *
 * @param waitingFor as {@link StepView#waitingFor()}
 * @param seconds in all their steps together
 * @param share of all waiting, 0 … 1
 */
public record WaitingView(String waitingFor, double seconds, double share) {

    /** Whom the steps waited for, whoever was waited for most first; whoever took no time has no share. */
    public static List<WaitingView> of(List<StepView> steps) {
        Map<String, Double> seconds = steps.stream()
                .collect(Collectors.groupingBy(StepView::waitingFor, Collectors.summingDouble(StepView::totalSeconds)));
        double all = seconds.values().stream().mapToDouble(Double::doubleValue).sum();
        return seconds.entrySet().stream()
                .map(one -> new WaitingView(one.getKey(), one.getValue(), all == 0 ? 0 : one.getValue() / all))
                .sorted(Comparator.comparingDouble(WaitingView::seconds)
                        .reversed()
                        .thenComparing(WaitingView::waitingFor))
                .toList();
    }

    /** How long in all, as people say it. */
    public MessageSourceResolvable lasted() {
        return Lasting.text(seconds);
    }

    /** In words. */
    public MessageSourceResolvable whom() {
        return StepView.whom(waitingFor);
    }
}
