package io.mpsexpress.printer.list.domain;

import io.mpsexpress.printer.list.PrinterFilter;
import io.mpsexpress.printer.list.PrinterView;
import io.mpsexpress.printer.list.domain.PrinterOrder.Key;
import io.mpsexpress.printer.list.domain.PrinterQuery.Shape;
import io.mpsexpress.printer.selection.domain.SelectionStore.Item;
import io.mpsexpress.shared.SqlArrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Where printers to be read one after the other come from: a filter, or the items of a selection. */
@Component
public class PrinterSources {

    private final JdbcTemplate jdbc;
    private final PrinterQuery query;
    private final PrinterModels models;

    PrinterSources(JdbcTemplate jdbc, PrinterQuery query, PrinterModels models) {
        this.jdbc = jdbc;
        this.query = query;
        this.models = models;
    }

    /** Every printer of a filter, by serial number whatever the filter's sort. */
    public void each(PrinterScope scope, PrinterFilter filter, Consumer<PrinterView> consumer) {
        ofFilter(scope, filter).each(PrinterShapes.VIEW, consumer);
    }

    public PrinterSource ofFilter(PrinterScope scope, PrinterFilter filter) {
        return new Matching(PrinterCriteria.of(scope, filter, models.meant(scope, filter)));
    }

    public PrinterSource ofSelection(UUID selectionId) {
        return new Listed(selectionId);
    }

    private final class Matching implements PrinterSource {

        private final PrinterCriteria criteria;

        private Matching(PrinterCriteria criteria) {
            this.criteria = criteria;
        }

        @Override
        public <T> Batch<T> after(String serialNumber, int limit, Shape<T> shape) {
            Key key = serialNumber == null ? null : new Key(serialNumber, serialNumber);
            List<T> found = query.read(shape, criteria, PrinterOrder.BY_SERIAL_NUMBER, key, limit);
            return Batch.of(found, found.stream().map(shape.serialNumber()).toList(), limit);
        }
    }

    private final class Listed implements PrinterSource {

        private final UUID selectionId;

        private Listed(UUID selectionId) {
            this.selectionId = selectionId;
        }

        @Override
        public <T> Batch<T> after(String serialNumber, int limit, Shape<T> shape) {
            // the empty text is before all others
            List<Item> items = jdbc.query(
                    "select printer_id, serial_number from printer_selection_item where selection_id = ? and serial_number > ?"
                            + " order by selection_id, serial_number limit " + limit,
                    (row, number) -> new Item(row.getObject(1, UUID.class), row.getString(2)),
                    selectionId,
                    serialNumber == null ? "" : serialNumber);
            // not joined: PostgreSQL would read all printers for some thousand of them
            List<T> found = jdbc.query(
                    "select " + shape.columns() + " from printer p " + shape.joins()
                            + " where p.id = any(?) order by p.serial_number",
                    shape.mapper(),
                    SqlArrays.ids(items.stream().map(Item::printerId).toList()));
            return Batch.of(found, items.stream().map(Item::serialNumber).toList(), limit);
        }
    }
}
