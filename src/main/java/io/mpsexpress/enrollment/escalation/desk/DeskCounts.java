package io.mpsexpress.enrollment.escalation.desk;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.enrollment.escalation.desk.domain.EscalationList.CauseCount;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * How many escalations there are.
 *
 * @param mine taken by whoever asks
 * @param nobodys taken by nobody
 * @param causes how many of each cause, the most frequent first; of those that are missing there are none
 */
public record DeskCounts(long all, long overdue, long mine, long nobodys, Map<EligibilityStatus, Long> causes) {

    static DeskCounts of(List<CauseCount> counted) {
        Map<EligibilityStatus, Long> causes = new LinkedHashMap<>();
        counted.stream()
                .sorted(Comparator.comparingLong(CauseCount::all).reversed().thenComparing(CauseCount::cause))
                .forEach(count -> causes.put(count.cause(), count.all()));
        return new DeskCounts(
                sum(counted, CauseCount::all),
                sum(counted, CauseCount::overdue),
                sum(counted, CauseCount::theirs),
                sum(counted, CauseCount::free),
                causes);
    }

    private static long sum(List<CauseCount> counted, ToLongFunction<CauseCount> figure) {
        return counted.stream().mapToLong(figure).sum();
    }
}
