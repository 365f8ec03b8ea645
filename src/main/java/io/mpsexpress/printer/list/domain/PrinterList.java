package io.mpsexpress.printer.list.domain;

import io.mpsexpress.printer.list.PrinterFilter;
import io.mpsexpress.printer.list.PrinterView;
import io.mpsexpress.printer.list.domain.PrinterOrder.Key;
import io.mpsexpress.printer.list.domain.PrinterQuery.Shape;
import io.mpsexpress.printer.list.domain.PrinterSource.Batch;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.SerialNumber;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Repository;

/** Lists printers by key: the thousandth page of a million printers costs what the first page of a thousand does. */
@Repository
public class PrinterList {

    private final PrinterQuery query;
    private final PrinterModels models;
    private final NamedPrinters printers;

    PrinterList(PrinterQuery query, PrinterModels models, NamedPrinters printers) {
        this.query = query;
        this.models = models;
        this.printers = printers;
    }

    /** @param limit at least 1 */
    public Page<PrinterView> find(PrinterScope scope, PrinterFilter filter, int limit, String cursorText) {
        PrinterOrder order = PrinterOrder.of(filter.sort());
        return page(criteria(scope, filter), order, order.key(Cursor.decode(cursorText, 2)), limit);
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
        return page(criteria, PrinterOrder.BY_SERIAL_NUMBER, null, limit);
    }

    /** The one with a serial number, in whatever case. */
    public Optional<PrinterView> withSerialNumber(PrinterScope scope, String serialNumber) {
        PrinterCriteria criteria = PrinterCriteria.withSerialNumber(scope, serialNumber);
        return page(criteria, PrinterOrder.BY_SERIAL_NUMBER, null, 1).items().stream()
                .findFirst();
    }

    /** Every printer of a filter, by serial number whatever the filter's sort. */
    public void each(PrinterScope scope, PrinterFilter filter, Consumer<PrinterView> consumer) {
        matching(scope, filter, NamedPrinters.UNNAMED)
                .eachBatch(unnamed -> printers.of(unnamed).forEach(consumer));
    }

    /** The same, a batch at a time, of which as much is read as the shape says. */
    public <T> PrinterSource<T> matching(PrinterScope scope, PrinterFilter filter, Shape<T> shape) {
        PrinterCriteria criteria = criteria(scope, filter);
        return (serialNumber, limit) -> {
            Key after = serialNumber == null ? null : new Key(serialNumber, serialNumber);
            List<T> found = query.read(shape, criteria, PrinterOrder.BY_SERIAL_NUMBER, after, limit);
            return Batch.of(found, found.stream().map(shape.serialNumber()).toList(), limit);
        };
    }

    /** How many printers there are; takes as long as their number. */
    public long count(PrinterScope scope, PrinterFilter filter) {
        return countUpTo(Integer.MAX_VALUE, scope, filter);
    }

    /** How many printers there are, counted no further than a limit. */
    public long countUpTo(int limit, PrinterScope scope, PrinterFilter filter) {
        return query.countUpTo(limit, criteria(scope, filter));
    }

    private Page<PrinterView> page(PrinterCriteria criteria, PrinterOrder order, Key after, int limit) {
        List<PrinterView> unnamed = query.read(NamedPrinters.UNNAMED, criteria, order, after, limit + 1);
        return Page.of(printers.of(unnamed), limit, order::cursor);
    }

    private PrinterCriteria criteria(PrinterScope scope, PrinterFilter filter) {
        return PrinterCriteria.of(scope, filter, models.meant(scope, filter));
    }
}
