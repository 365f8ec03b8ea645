package io.mpsexpress.insight;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSourceResolvable;

/**
 * How much was waited for somebody.
 *
 * @param waitingFor as {@link StepView#waitingFor()}
 * @param count how many steps waited for them
 * @param seconds in all their steps together
 * @param share of all waiting, 0 … 1
 */
public record WaitingView(String waitingFor, long count, double seconds, double share) {

    /** Whom the steps waited for, whoever was waited for most first; whoever took no time has no share. */
    public static List<WaitingView> of(List<StepView> steps) {
        double all = steps.stream().mapToDouble(StepView::totalSeconds).sum();
        return steps.stream().collect(Collectors.groupingBy(StepView::waitingFor)).entrySet().stream()
                .map(one -> of(one.getKey(), one.getValue(), all))
                .sorted(Comparator.comparingDouble(WaitingView::seconds)
                        .reversed()
                        .thenComparing(WaitingView::waitingFor))
                .toList();
    }

    private static WaitingView of(String waitingFor, List<StepView> steps, double all) {
        double seconds = steps.stream().mapToDouble(StepView::totalSeconds).sum();
        return new WaitingView(
                waitingFor, steps.stream().mapToLong(StepView::count).sum(), seconds, all == 0 ? 0 : seconds / all);
    }

    /** What stands for them in an address. */
    public String key() {
        return StepView.key(waitingFor);
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
