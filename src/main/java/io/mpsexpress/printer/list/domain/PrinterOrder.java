package io.mpsexpress.printer.list.domain;

import io.mpsexpress.printer.list.PrinterView;
import io.mpsexpress.shared.Cursor;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The order of a list of printers, and its parts along an index. */
record PrinterOrder(PrinterSort sort, boolean descending) {

    static final PrinterOrder BY_SERIAL_NUMBER = new PrinterOrder(PrinterSort.serialNumber, false);

    private static final String SERIAL_NUMBER = PrinterSort.serialNumber.column();

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

    private boolean bySerialNumber() {
        return sort == PrinterSort.serialNumber;
    }

    /** The order clause. */
    String clause() {
        return clause(Stream.empty());
    }

    /** The same, for H2: it goes along an index only where columns that have one value throughout are named, too. */
    String clause(PrinterCriteria criteria) {
        boolean indexed = bySerialNumber()
                || sort == PrinterSort.lifetimePageCount && PrinterCriteria.STATUS.equals(criteria.equal());
        return clause(Stream.of(criteria.scope().column(), indexed ? criteria.equal() : null));
    }

    private String clause(Stream<String> equal) {
        return Stream.concat(equal, Stream.of(sort.column(), SERIAL_NUMBER))
                .filter(Objects::nonNull)
                .distinct()
                .map(column -> column + (descending ? " desc" : ""))
                .collect(Collectors.joining(", ", " order by ", ""));
    }

    /**
     * The printers after a key as conditions that each follow an index, one after the other: the rest of those with the
     * same value, then all with values beyond.
     *
     * @param after null for the beginning: nothing is left out then, but H2 takes the index that a condition leads along
     */
    List<Condition> spans(Key after) {
        if (after == null) {
            return List.of(Condition.of(sort.column() + " >= ?", sort.lowest()));
        }
        Condition beyond = Condition.of(SERIAL_NUMBER + beyond(), after.serialNumber());
        return bySerialNumber()
                ? List.of(beyond)
                : List.of(
                        Condition.of(sort.column() + " = ?", after.value()).and(beyond),
                        Condition.of(sort.column() + beyond(), after.value()));
    }

    private String beyond() {
        return descending ? " < ?" : " > ?";
    }
}
