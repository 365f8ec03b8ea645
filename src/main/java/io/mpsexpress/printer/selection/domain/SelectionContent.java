package io.mpsexpress.printer.selection.domain;

import io.mpsexpress.eligibility.EligibilityCheck;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.printer.CheckedPrinter;
import io.mpsexpress.printer.domain.CurrentCheck;
import io.mpsexpress.printer.domain.PrinterRows;
import io.mpsexpress.printer.domain.SerialNumbers;
import io.mpsexpress.printer.list.PrinterFilter;
import io.mpsexpress.printer.list.domain.PrinterList;
import io.mpsexpress.printer.list.domain.PrinterQuery.Shape;
import io.mpsexpress.printer.list.domain.PrinterScope;
import io.mpsexpress.printer.list.domain.PrinterSource;
import io.mpsexpress.printer.selection.PastedSerialNumbers;
import io.mpsexpress.printer.selection.SelectionCheck;
import io.mpsexpress.printer.selection.SelectionView;
import io.mpsexpress.printer.selection.domain.SelectionStore.Item;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * The printers of selections, each a list of its own or a filter of the fleet: found, checked and read one after the other,
 * whatever their number.
 */
@Component
public class SelectionContent {

    /** So many are checked for one page of those with one status. */
    private static final int WINDOW = 50_000;

    private static final Shape<Item> ITEM = new Shape<>(
            "p.id, p.serial_number",
            (row, number) -> new Item(row.getObject("id", UUID.class), row.getString("serial_number")),
            Item::serialNumber);

    private final PrinterList list;
    private final SerialNumbers serialNumbers;
    private final SelectionStore store;
    private final CurrentCheck currentCheck;

    SelectionContent(PrinterList list, SerialNumbers serialNumbers, SelectionStore store, CurrentCheck currentCheck) {
        this.list = list;
        this.serialNumbers = serialNumbers;
        this.store = store;
        this.currentCheck = currentCheck;
    }

    /** A printer with what was found now, and the status that the list of printers shows. */
    private record Checked(CheckedPrinter printer, EligibilityStatus listed) {

        String serialNumber() {
            return printer.serialNumber();
        }

        EligibilityStatus status() {
            return printer.eligibility().status();
        }
    }

    public List<Item> ofSerialNumbers(UUID organizationId, Collection<String> given) {
        return serialNumbers.require(organizationId, given);
    }

    public PastedSerialNumbers sortOut(UUID organizationId, Optional<UUID> partner, Collection<String> given) {
        return serialNumbers.sortOut(organizationId, partner, given);
    }

    /** The first of those that match. */
    public List<Item> ofFilter(UUID organizationId, PrinterFilter filter, int limit) {
        return list.matching(PrinterScope.organization(organizationId), filter, ITEM)
                .after(null, limit)
                .printers();
    }

    public long count(UUID organizationId, PrinterFilter filter) {
        return list.count(PrinterScope.organization(organizationId), filter);
    }

    public SelectionCheck check(SelectionView selection, Instant now) {
        Map<EligibilityStatus, Long> counts = SelectionCheck.noCounts();
        long[] outdated = {0};
        source(selection, null).each(checked -> {
            counts.merge(checked.status(), 1L, Long::sum);
            outdated[0] += checked.status() == checked.listed() ? 0 : 1;
        });
        return new SelectionCheck(counts, outdated[0], now);
    }

    public void each(SelectionView selection, EligibilityStatus status, Consumer<CheckedPrinter> consumer) {
        source(selection, status).each(checked -> {
            if (status == null || checked.status() == status) {
                consumer.accept(checked.printer());
            }
        });
    }

    public List<CheckedPrinter> first(SelectionView selection, EligibilityStatus status, int limit) {
        return first(selection, status, limit, null, Integer.MAX_VALUE).found();
    }

    public Page<CheckedPrinter> page(SelectionView selection, EligibilityStatus status, int limit, String cursorText) {
        Cursor cursor = Cursor.decode(cursorText, 1);
        Looked looked = first(selection, status, limit + 1, cursor == null ? null : cursor.part(0), WINDOW);
        return looked.found().size() > limit || looked.goesOnAfter() == null
                ? Page.of(looked.found(), limit, printer -> Cursor.of(printer.serialNumber()))
                : Page.upTo(looked.found(), Cursor.of(looked.goesOnAfter()));
    }

    /**
     * What was found.
     *
     * @param goesOnAfter the last one looked at when the window ended; null when everything was looked at
     */
    private record Looked(List<CheckedPrinter> found, String goesOnAfter) {}

    private Looked first(SelectionView selection, EligibilityStatus status, int limit, String after, int window) {
        PrinterSource<Checked> source = source(selection, status);
        int batchSize = status == null ? Math.min(limit, PrinterSource.BATCH) : PrinterSource.BATCH;
        List<CheckedPrinter> found = new ArrayList<>();
        String last = after;
        for (int looked = 0; looked < window; looked += batchSize) {
            PrinterSource.Batch<Checked> batch = source.after(last, batchSize);
            batch.printers().stream()
                    .filter(checked -> status == null || checked.status() == status)
                    .limit(limit - found.size())
                    .forEach(checked -> found.add(checked.printer()));
            if (found.size() == limit || batch.goesOnAfter() == null) {
                return new Looked(found, null);
            }
            last = batch.goesOnAfter();
        }
        return new Looked(found, last);
    }

    /**
     * @param status null for all; where the list of printers is up to date, those of one status are found by its index
     */
    private PrinterSource<Checked> source(SelectionView selection, EligibilityStatus status) {
        if (selection.actionable()) {
            return store.printers(selection.id(), shape());
        }
        PrinterFilter filter = selection.filter();
        boolean byIndex = status != null
                && (filter.status() == null || filter.status() == status)
                && store.lastCheck(selection.id())
                        .filter(check -> check.outdated() == 0)
                        .isPresent();
        return list.matching(
                PrinterScope.organization(selection.organizationId()),
                byIndex ? filter.withStatus(status) : filter,
                shape());
    }

    private Shape<Checked> shape() {
        EligibilityCheck check = currentCheck.get();
        return new Shape<>(
                "p.*",
                (row, number) -> new Checked(
                        PrinterRows.map(row, check), EligibilityStatus.valueOf(row.getString("eligibility"))),
                Checked::serialNumber);
    }
}
