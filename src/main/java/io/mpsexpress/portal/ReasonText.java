package io.mpsexpress.portal;

import io.mpsexpress.eligibility.MeasuredReason;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Puts into words what was measured, and what is allowed. */
public final class ReasonText {

    private ReasonText() {}

    /** Both; null where there is nothing to say but the reason itself. */
    public static MessageSourceResolvable measured(MeasuredReason reason) {
        String measured = reason.measured();
        String allowed = reason.allowed();
        return switch (reason.code()) {
            case PAGE_COUNT_EXCEEDED ->
                allowed == null ? null : text(reason, "measured", pages(measured), pages(allowed));
            case FLEET_AGENT_OUTDATED ->
                measured == null ? text(reason, "unknown", allowed) : text(reason, "measured", measured, allowed);
            case PAGE_COUNT_MISSING -> measured == null ? null : text(reason, "measured", pages(measured));
            default -> null;
        };
    }

    /** The reason's name, and both where there is something to say. */
    public static String of(MeasuredReason reason, MessageSource messages, Locale locale) {
        String label = messages.getMessage("eligibility." + reason.code() + ".label", null, locale);
        MessageSourceResolvable measured = measured(reason);
        if (measured == null) {
            return label;
        }
        Object[] both = {label, messages.getMessage(measured, locale)};
        return messages.getMessage("eligibility.reason.measured", both, locale);
    }

    private static MessageSourceResolvable text(MeasuredReason reason, String what, Object... args) {
        return new DefaultMessageSourceResolvable(new String[] {"eligibility." + reason.code() + "." + what}, args);
    }

    /** As a number, which each language writes in its own way. */
    private static Object pages(String pages) {
        return Long.valueOf(pages);
    }
}
