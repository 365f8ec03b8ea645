package io.mpsexpress.request;

import io.mpsexpress.shared.Refused;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.util.StringUtils;

/**
 * Which requests a list shows; null means any.
 *
 * @param state name of one of the kinds' states
 * @param open true for open ones, false for ended ones
 * @param organizationId the customer they are for
 * @param text the number, or part of the note, of the customer's name, or of the name or user id of who asked
 * @param startedBy user id of who asked
 * @param waitsFor whom they wait for, as {@link Awaited} knows
 */
public record RequestFilter(
        RequestKind kind,
        String state,
        Boolean open,
        UUID organizationId,
        String text,
        String startedBy,
        Awaited waitsFor) {

    /** Whether it is about a text at all. */
    public boolean hasText() {
        return StringUtils.hasText(text);
    }

    /** Requests of one kind, of one customer or all, open or ended ones or all. */
    public static RequestFilter of(RequestKind kind, UUID organizationId, Boolean open) {
        return new RequestFilter(kind, null, open, organizationId, null, null, null);
    }

    /** What a person asked for, of every kind. */
    public static RequestFilter startedBy(String userId, Boolean open) {
        return new RequestFilter(null, null, open, null, null, userId, null);
    }

    /**
     * The same, in this state only.
     *
     * @param asked the name of a state; or {@code open}, {@code ended} in small letters, for all that are so; null or empty
     *     for any
     * @throws Refused naming the field {@code state} when no kind of request has such a state
     */
    public RequestFilter in(String asked) {
        if (asked == null || asked.isEmpty()) {
            return this;
        }
        if (asked.equals("open") || asked.equals("ended")) {
            return new RequestFilter(kind, state, asked.equals("open"), organizationId, text, startedBy, waitsFor);
        }
        if (Arrays.stream(RequestKind.values()).noneMatch(any -> any.states().contains(asked))) {
            throw Refused.invalidField("state", "requests.filter.unknown");
        }
        return new RequestFilter(kind, asked, open, organizationId, text, startedBy, waitsFor);
    }

    /** How a list of requests is sorted. */
    public enum Order {
        NEWEST("-started"),
        OLDEST("started"),
        BY_CUSTOMER("customer"),
        BY_CUSTOMER_REVERSED("-customer");

        private final String code;

        Order(String code) {
            this.code = code;
        }

        /**
         * @param code null or empty for the newest first
         * @throws Refused naming the field {@code sort} when there is no such order
         */
        public static Order of(String code) {
            if (code == null || code.isEmpty()) {
                return NEWEST;
            }
            return Arrays.stream(values())
                    .filter(order -> order.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> Refused.invalidField("sort", "requests.filter.unknown"));
        }

        public boolean isByCustomer() {
            return this == BY_CUSTOMER || this == BY_CUSTOMER_REVERSED;
        }

        public boolean isDescending() {
            return code.startsWith("-");
        }
    }
}
