package io.mpsexpress.portal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;

/** Moments as people write them. */
public final class Moments {

    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .appendLocalized(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .appendLiteral(' ')
            .appendZoneText(TextStyle.SHORT)
            .toFormatter();

    private Moments() {}

    /** Day, time of the day, and the time zone in short. */
    public static String of(Instant instant, ZoneId zone, Locale locale) {
        return MOMENT.withLocale(locale).format(instant.atZone(zone));
    }
}
