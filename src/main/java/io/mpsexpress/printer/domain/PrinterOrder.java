package io.mpsexpress.printer.domain;

import io.mpsexpress.printer.PrinterView;
import io.mpsexpress.shared.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The order of a list of printers, and how its parts are cut out along an index. */
record PrinterOrder(PrinterSort sort, boolean descending) {

    private static final String SERIAL_NUMBER = "p.serial_number";

    /** @param sort name of a column, with {@code -} before it for descending; null for the serial number */
    static PrinterOrder of(String sort) {
        boolean descending = sort != null && sort.startsWith("-");
        return new PrinterOrder(PrinterSort.of(descending ? sort.substring(1) : sort), descending);
    }

    /** Where a printer stands in the order. */
    record Key(Object value, String serialNumber) {}

    Key key(Cursor cursor) {
        return cursor == null ? null : new Key(sort.parameter(cursor.part(0)), cursor.part(1));
    }

    Key key(PrinterView printer) {
        return key(cursor(printer));
    }

    Cursor cursor(PrinterView printer) {
        return Cursor.of(sort.cursorPart(printer), printer.serialNumber());
    }

    boolean bySerialNumber() {
        return sort == PrinterSort.serialNumber;
    }

    /**
     * The order clause.
     *
     * @param equal columns that have one value throughout: H2 goes along an index only when they are named, too
     */
    String clause(String... equal) {
        Stream<String> own = bySerialNumber() ? Stream.empty() : Stream.of(sort.column());
        return Stream.of(Stream.of(equal), own, Stream.of(SERIAL_NUMBER))
                .flatMap(columns -> columns)
                .filter(column -> column != null)
                .map(column -> column + (descending ? " desc" : ""))
                .collect(Collectors.joining(", ", " order by ", ""));
    }

    /** All printers after a key, as one condition; for few printers, because no index helps with an "or". */
    Condition after(Key key) {
        return key == null ? Condition.NONE : Condition.any(spans(key, null));
    }

    /**
     * The printers after one key and up to another as conditions that each follow an index, one after the other: the rest
     * of those with the same value, all with values between, the first of those with the last value.
     *
     * @param after null for the beginning
     * @param until null for the end
     */
    List<Condition> spans(Key after, Key until) {
        if (bySerialNumber()) {
            return List.of(serialNumbers(after, until));
        }
        if (after != null && until != null && after.value().equals(until.value())) {
            return List.of(equal(after).and(serialNumbers(after, until)));
        }
        List<Condition> spans = new ArrayList<>();
        if (after != null) {
            spans.add(equal(after).and(serialNumbers(after, null)));
        }
        spans.add(between(after, until));
        if (until != null) {
            spans.add(equal(until).and(serialNumbers(null, until)));
        }
        return spans;
    }

    private Condition equal(Key key) {
        return Condition.of(sort.column() + " = ?", key.value());
    }

    private Condition between(Key after, Key until) {
        Condition lower = after == null ? Condition.NONE : Condition.of(sort.column() + beyond(), after.value());
        return until == null ? lower : lower.and(Condition.of(sort.column() + before(), until.value()));
    }

    private Condition serialNumbers(Key after, Key until) {
        Condition lower = after == null ? Condition.NONE : Condition.of(SERIAL_NUMBER + beyond(), after.serialNumber());
        return until == null
                ? lower
                : lower.and(Condition.of(SERIAL_NUMBER + (descending ? " >= ?" : " <= ?"), until.serialNumber()));
    }

    private String beyond() {
        return descending ? " < ?" : " > ?";
    }

    private String before() {
        return descending ? " > ?" : " < ?";
    }
}
