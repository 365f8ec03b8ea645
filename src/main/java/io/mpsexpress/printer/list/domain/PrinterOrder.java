package io.mpsexpress.printer.list.domain;

import io.mpsexpress.printer.list.PrinterView;
import io.mpsexpress.shared.Cursor;
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
                .distinct()
                .map(column -> column + (descending ? " desc" : ""))
                .collect(Collectors.joining(", ", " order by ", ""));
    }

    /** All printers after a key, as one condition; for few printers, because no index helps with an "or". */
    Condition after(Key key) {
        return key == null ? Condition.NONE : Condition.any(spans(key));
    }

    /**
     * The printers after a key as conditions that each follow an index, one after the other: the rest of those with the
     * same value, then all with values beyond.
     *
     * @param after null for the beginning
     */
    List<Condition> spans(Key after) {
        if (after == null) {
            return List.of(Condition.NONE);
        }
        Condition rest = Condition.of(SERIAL_NUMBER + beyond(), after.serialNumber());
        return bySerialNumber()
                ? List.of(rest)
                : List.of(
                        Condition.of(sort.column() + " = ?", after.value()).and(rest),
                        Condition.of(sort.column() + beyond(), after.value()));
    }

    private String beyond() {
        return descending ? " < ?" : " > ?";
    }
}
