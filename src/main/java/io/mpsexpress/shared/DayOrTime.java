package io.mpsexpress.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * One end of a period as a client names it: by a time, or by a day in UTC, which is in the period whichever end it is.
 *
 * @param start from when it is, as the first end
 * @param end before when it is, as the last one
 */
public record DayOrTime(Instant start, Instant end) {

    private static final int LENGTH_OF_DAY = "2026-11-28".length();

    /**
     * By this Spring reads it from an address.
     *
     * @throws java.time.DateTimeException when it is neither
     */
    public static DayOrTime valueOf(String text) {
        String clean = text.strip();
        if (clean.length() > LENGTH_OF_DAY) {
            Instant time = Instant.parse(clean);
            return new DayOrTime(time, time);
        }
        LocalDate day = LocalDate.parse(clean);
        return new DayOrTime(startOf(day), startOf(day.plusDays(1)));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
