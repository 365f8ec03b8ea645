package io.mpsexpress.printer.list.domain;

import io.mpsexpress.printer.list.PrinterFilter;
import io.mpsexpress.printer.list.PrinterView;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.SerialNumber;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Lists printers by key: the thousandth page of a million printers costs what the first page of a thousand does. */
@Repository
public class PrinterList {

    private final PrinterQuery query;
    private final PrinterModels models;

    PrinterList(PrinterQuery query, PrinterModels models) {
        this.query = query;
        this.models = models;
    }

    /** @param limit at least 1 */
    public Page<PrinterView> find(PrinterScope scope, PrinterFilter filter, int limit, String cursorText) {
        PrinterOrder order = PrinterOrder.of(filter.sort());
        PrinterOrder.Key after = order.key(Cursor.decode(cursorText, 2));
        return Page.of(
                query.read(PrinterShapes.VIEW, criteria(scope, filter), order, after, limit + 1), limit, order::cursor);
    }

    /**
     * Those whose serial number begins with a text, whatever their model.
     *
     * @param limit at least 1
     */
    public Page<PrinterView> beginningWith(PrinterScope scope, String text, int limit) {
        if (SerialNumber.written(text).isEmpty()) {
            return new Page<>(List.of(), null);
        }
        PrinterFilter filter = new PrinterFilter(text, null, null, null, null, null, null);
        PrinterCriteria criteria = PrinterCriteria.of(scope, filter, PrinterModels.Meant.NONE);
        PrinterOrder order = PrinterOrder.BY_SERIAL_NUMBER;
        return Page.of(query.read(PrinterShapes.VIEW, criteria, order, null, limit + 1), limit, order::cursor);
    }

    /** The one with a serial number, in whatever case. */
    public Optional<PrinterView> withSerialNumber(PrinterScope scope, String serialNumber) {
        return query
                .read(
                        PrinterShapes.VIEW,
                        PrinterCriteria.withSerialNumber(scope, serialNumber),
                        PrinterOrder.BY_SERIAL_NUMBER,
                        null,
                        1)
                .stream()
                .findFirst();
    }

    /** How many printers there are; takes as long as their number. */
    public long count(PrinterScope scope, PrinterFilter filter) {
        return countUpTo(Integer.MAX_VALUE, scope, filter);
    }

    /** How many printers there are, counted no further than a limit. */
    public long countUpTo(int limit, PrinterScope scope, PrinterFilter filter) {
        return query.countUpTo(limit, criteria(scope, filter));
    }

    private PrinterCriteria criteria(PrinterScope scope, PrinterFilter filter) {
        return PrinterCriteria.of(scope, filter, models.meant(scope, filter));
    }
}
