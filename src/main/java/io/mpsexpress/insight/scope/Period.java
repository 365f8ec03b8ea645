package io.mpsexpress.insight.scope;

import static io.mpsexpress.shared.SqlTimes.utc;

import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.SqlConditions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * Days of a time zone, each from midnight to midnight there; without any, everything there ever was.
 *
 * @param from the first day; null for since ever
 * @param to the last day, which is in it; null for until now
 */
public record Period(LocalDate from, LocalDate to, ZoneId zone) {

    /** The whole history. */
    public static final Period ALL = new Period(null, null, ZoneOffset.UTC);

    private static final LocalDate FIRST = LocalDate.EPOCH;
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /**
     * Reads what somebody asked for.
     *
     * @param from the first day, {@code 2026-11-01}; null or empty for since ever
     * @param to the last day
     * @param zone where the days are days
     * @throws Refused naming {@code from} or {@code to} when it is no day between 1970 and 9999, and {@code to} when that is
     *     before {@code from}
     */
    public static Period of(String from, String to, ZoneId zone) {
        List<FieldProblem> problems = new ArrayList<>();
        Period period = new Period(day("from", from, problems), day("to", to, problems), zone);
        if (period.from != null && period.to != null && period.to.isBefore(period.from)) {
            problems.add(new FieldProblem("to", "insight.period.order"));
        }
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
        return period;
    }

    /** Whether it is a part of the history only. */
    public boolean isLimited() {
        return from != null || to != null;
    }

    /** When it begins. */
    public Instant start() {
        return startOf(from == null ? FIRST : from);
    }

    /** When it is over; not in it. */
    public Instant end() {
        return startOf((to == null ? LAST : to).plusDays(1));
    }

    /**
     * Limits a statement to rows of these days.
     *
     * @param column that holds their moment
     */
    public void limit(SqlConditions conditions, String column) {
        conditions.add(column + " >= ?", from == null ? null : utc(start()));
        conditions.add(column + " < ?", to == null ? null : utc(end()));
    }

    private static LocalDate day(String field, String text, List<FieldProblem> problems) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // said below, as of any other that cannot be meant
        }
        problems.add(new FieldProblem(field, "insight.period.day"));
        return null;
    }

    /** Where clocks are put forward at midnight a day begins later. */
    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
