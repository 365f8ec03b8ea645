package io.mpsexpress.eligibility;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The result of a check of one printer.
 *
 * @param status the first reason, or {@link EligibilityStatus#ELIGIBLE}
 * @param reasons all that hold, in order; empty for an eligible printer
 */
public record Eligibility(EligibilityStatus status, List<EligibilityStatus> reasons) {

    private static final Eligibility ELIGIBLE = new Eligibility(EligibilityStatus.ELIGIBLE, List.of());

    static Eligibility of(Set<EligibilityStatus> reasons) {
        if (reasons.isEmpty()) {
            return ELIGIBLE;
        }
        List<EligibilityStatus> ordered = reasons.stream().sorted().toList();
        return new Eligibility(ordered.get(0), ordered);
    }

    public boolean isEligible() {
        return status == EligibilityStatus.ELIGIBLE;
    }

    /** The reasons as they are stored: names joined by commas. */
    public String reasonsText() {
        return reasons.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    /** Reads what {@link #reasonsText()} wrote. */
    public static List<EligibilityStatus> parseReasons(String text) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(text.split(",")).map(EligibilityStatus::valueOf).toList();
    }
}
