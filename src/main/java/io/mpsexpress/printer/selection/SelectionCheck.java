package io.mpsexpress.printer.selection;

import io.mpsexpress.eligibility.EligibilityStatus;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What a check of a selection found.
 *
 * @param counts every status, with the number of printers that have it; they add up to the selection
 * @param outdated how many have another status in the list of printers, which is not up to date then
 * @param at when
 */
public record SelectionCheck(Map<EligibilityStatus, Long> counts, long outdated, Instant at) {

    private static final Set<EligibilityStatus> IN_THE_PROGRAM =
            EnumSet.of(EligibilityStatus.ALREADY_MANAGED, EligibilityStatus.MANAGEMENT_PENDING);

    /** All nine statuses, also those that no printer has. */
    public static Map<EligibilityStatus, Long> noCounts() {
        Map<EligibilityStatus, Long> counts = new EnumMap<>(EligibilityStatus.class);
        for (EligibilityStatus status : EligibilityStatus.values()) {
            counts.put(status, 0L);
        }
        return counts;
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public long eligible() {
        return count(EligibilityStatus.ELIGIBLE);
    }

    /** Those for which a contact is the first thing missing. */
    public long withoutContact() {
        return count(EligibilityStatus.NO_SUPPLIES_CONTACT);
    }

    public long managed() {
        return count(EligibilityStatus.ALREADY_MANAGED);
    }

    /**
     * Those that are neither in the program nor on the way into it.
     *
     * @param only of this status; null for all
     */
    public long addable(EligibilityStatus only) {
        return counts.entrySet().stream()
                .filter(entry -> only == null || entry.getKey() == only)
                .filter(entry -> !IN_THE_PROGRAM.contains(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    public long count(EligibilityStatus status) {
        return counts.getOrDefault(status, 0L);
    }
}
