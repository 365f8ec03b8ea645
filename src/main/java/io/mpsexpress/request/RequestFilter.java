package io.mpsexpress.request;

import java.util.UUID;

/**
 * Which requests a list shows; null means any.
 *
 * @param organizationId the customer they are for
 * @param customer part of the customer's name
 * @param open true for open ones, false for ended ones
 * @param startedBy user id of who asked
 */
public record RequestFilter(RequestKind kind, UUID organizationId, String customer, Boolean open, String startedBy) {

    /** All of one kind. */
    public static RequestFilter of(RequestKind kind) {
        return new RequestFilter(kind, null, null, null, null);
    }

    /** What a person asked for, of every kind. */
    public static RequestFilter startedBy(String userId, Boolean open) {
        return new RequestFilter(null, null, null, open, userId);
    }
}
