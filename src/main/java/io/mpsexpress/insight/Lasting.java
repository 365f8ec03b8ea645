package io.mpsexpress.insight;

import java.time.Duration;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** How people say how long something takes: in the two greatest units. */
public final class Lasting {

    private Lasting() {}

    /** @param seconds not negative */
    public static MessageSourceResolvable text(double seconds) {
        Duration time = Duration.ofMillis(Math.round(seconds * 1_000));
        if (time.toSeconds() < 1) {
            return text("moment");
        }
        if (time.toMinutes() < 1) {
            return text("seconds", time.toSeconds());
        }
        if (time.toHours() < 1) {
            return text("minutes", time.toMinutes());
        }
        return time.toDays() < 1
                ? text("hours", time.toHours(), time.toMinutesPart())
                : text("days", time.toDays(), time.toHoursPart());
    }

    private static MessageSourceResolvable text(String unit, Object... amounts) {
        return new DefaultMessageSourceResolvable(new String[] {"insight.lasts." + unit}, amounts);
    }
}
