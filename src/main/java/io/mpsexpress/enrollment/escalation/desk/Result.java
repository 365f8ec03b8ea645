package io.mpsexpress.enrollment.escalation.desk;

import io.mpsexpress.shared.Refused;
import java.util.Map;

/**
 * What came of something that was asked for many escalations.
 *
 * @param refused why it was not done; null when it was
 * @param leftOut why not, by serial number, of the printers of a whole escalation that were left out when it was done
 */
public record Result(Target target, Refused refused, Map<String, Refused> leftOut) {

    static Result of(Target target, Refused refused) {
        return new Result(target, refused, Map.of());
    }

    /** Whether it was done, all of it. */
    public boolean isWhole() {
        return refused == null && leftOut.isEmpty();
    }

    /**
     * What it was asked for.
     *
     * @param escalationId as it was asked
     * @param serialNumber one of the escalation's printers; null for the whole escalation
     */
    public record Target(String escalationId, String serialNumber) {}
}
