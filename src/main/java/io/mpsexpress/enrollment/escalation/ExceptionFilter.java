package io.mpsexpress.enrollment.escalation;

import io.mpsexpress.shared.Refused;
import java.util.UUID;

/**
 * Which exceptions a list shows; null means any.
 *
 * @param organizationId of this customer
 * @param model part of the model of its printer
 * @param serialNumber of its printer
 */
public record ExceptionFilter(UUID organizationId, String model, String serialNumber, Which which) {

    /** How exceptions stand, as lists ask for it. */
    public enum Which {
        IN_FORCE,
        /** Those that do not count any more by themselves: for their day, the pages, the model, or another exception. */
        EXPIRED,
        REVOKED
    }

    /**
     * What a client asks by {@code state}.
     *
     * @return null for nothing
     * @throws Refused naming the field for anything but {@code inForce}, {@code expired} or {@code revoked}
     */
    public static Which which(String state) {
        if (state == null || state.isEmpty()) {
            return null;
        }
        return switch (state) {
            case "inForce" -> Which.IN_FORCE;
            case "expired" -> Which.EXPIRED;
            case "revoked" -> Which.REVOKED;
            default -> throw Refused.invalidField("state", "enrollment.exception.state");
        };
    }
}
