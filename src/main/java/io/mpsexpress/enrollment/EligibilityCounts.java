package io.mpsexpress.enrollment;

import io.mpsexpress.eligibility.EligibilityStatus;
import java.util.Map;

/**
 * How many printers have which status; always adds up to the selection it was counted from.
 *
 * @param byStatus only statuses that occur, in the order of the check
 */
public record EligibilityCounts(Map<EligibilityStatus, Integer> byStatus) {

    public int of(EligibilityStatus status) {
        return byStatus.getOrDefault(status, 0);
    }

    public int eligible() {
        return of(EligibilityStatus.ELIGIBLE);
    }

    public int total() {
        return byStatus.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int ineligible() {
        return total() - eligible();
    }

    /** Printers that somebody can do something about. */
    public int resolvable() {
        return byStatus.entrySet().stream()
                .filter(entry -> entry.getKey().isResolvable())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
