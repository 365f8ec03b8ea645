package io.mpsexpress.insight.trend;

import io.mpsexpress.insight.scope.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * A week from Monday to Sunday, as ISO 8601 counts them; or as many of its days as a period has.
 *
 * @param monday with which it begins, also when that is not in the period
 * @param days those of the period
 */
public record Week(LocalDate monday, Period days) {

    /** More than a page can show, or a person take in: a year of them, and one that is cut. */
    static final int MOST = 54;

    /** As many as are shown where nobody says since when: half a year. */
    static final int USUALLY = 26;

    /**
     * The weeks of a period until today, in their order; the last {@link #MOST} of them where it has more.
     *
     * @param today in the zone of the period
     * @return none for a period that is still to come
     */
    static List<Week> of(Period period, LocalDate today) {
        LocalDate last = period.to() == null || period.to().isAfter(today) ? today : period.to();
        LocalDate first = period.from() == null ? monday(last).minusWeeks(USUALLY - 1L) : period.from();
        LocalDate earliest = monday(last).minusWeeks(MOST - 1L);
        LocalDate begin = first.isBefore(earliest) ? earliest : first;
        return Stream.iterate(monday(begin), monday -> !monday.isAfter(last), monday -> monday.plusWeeks(1))
                .map(monday -> new Week(
                        monday,
                        new Period(
                                monday.isBefore(begin) ? begin : monday,
                                monday.plusDays(6).isAfter(last) ? last : monday.plusDays(6),
                                period.zone())))
                .toList();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** As ISO 8601 writes it: {@code 2026-W48}. */
    public String name() {
        return "%d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
