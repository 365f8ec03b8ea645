package io.mpsexpress.request;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * A request as lists show it, whatever its kind.
 *
 * @param number what people call it, {@code E-10342}
 * @param organizationName the customer's
 * @param partnerId the partner whose customer it is
 * @param amount printers or rows; null when it is about none
 * @param fileName empty when it is unknown, null when it is about no file
 * @param note what who asked wrote down with it, an order or a ticket; null for none
 * @param state of its kind
 * @param requestedBy user id
 * @param endedAt null while open
 * @param workedOnBy the request whose process works on this one: another one's, or its own
 * @param asksPartner whether its state says that it is with Lexmark, and the partner has a task of it all the same
 */
public record RequestView(
        UUID id,
        String number,
        RequestKind kind,
        UUID organizationId,
        String organizationName,
        UUID partnerId,
        Integer amount,
        String fileName,
        String note,
        String state,
        String requestedBy,
        Instant requestedAt,
        Instant endedAt,
        UUID workedOnBy,
        boolean asksPartner) {

    private static final Set<String> GOOD = Set.of("COMPLETED", "ENTITLED", "ASSIGNED", "REMOVED");

    public boolean isOpen() {
        return endedAt == null;
    }

    /** The step of Lexmark's back end that it waits for when nobody has a task; null for none. */
    public String backEndStep() {
        RequestKind.BackEndStep step = kind.backEndStep();
        return isOpen() && step != null && step.state().equals(state) ? step.id() : null;
    }

    /** Its page. */
    public String url() {
        return kind.url(organizationId, id);
    }

    /** What was asked for. */
    public MessageSourceResolvable title() {
        String code = "requests.title." + kind.path() + (fileName == null || !fileName.isEmpty() ? "" : ".unnamed");
        Object[] args = {amount == null ? 0 : amount, fileName};
        return new DefaultMessageSourceResolvable(new String[] {code}, args);
    }

    /** Where it stands. */
    public MessageSourceResolvable stateText() {
        return new DefaultMessageSourceResolvable(kind.texts() + ".state." + state + (asksPartner ? ".partner" : ""));
    }

    /** How its state is shown. */
    public String tone() {
        return tone(state, isOpen());
    }

    /** How a state of any kind is shown: {@code good}, {@code wait}, {@code bad} or {@code plain}. */
    public static String tone(String state, boolean open) {
        if (open) {
            return "wait";
        }
        if (GOOD.contains(state)) {
            return "good";
        }
        return state.equals("REFUSED") ? "bad" : "plain";
    }

    /** What clients get of it wherever they find requests. */
    public ListedRequest listed() {
        return new ListedRequest(
                id, number, kind, organizationId, organizationName, note, state, requestedBy, requestedAt, endedAt);
    }

    /**
     * @param note null for none
     * @param state of its kind
     * @param endedAt null while open
     */
    public record ListedRequest(
            UUID id,
            String number,
            RequestKind kind,
            UUID organizationId,
            String organizationName,
            String note,
            String state,
            String requestedBy,
            Instant requestedAt,
            Instant endedAt) {}
}
