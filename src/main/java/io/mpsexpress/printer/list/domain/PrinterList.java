package io.mpsexpress.printer.list.domain;

import io.mpsexpress.printer.list.PrinterFilter;
import io.mpsexpress.printer.list.PrinterView;
import io.mpsexpress.printer.list.domain.PrinterCriteria.Criterion;
import io.mpsexpress.printer.list.domain.PrinterCriteria.Way;
import io.mpsexpress.printer.list.domain.PrinterOrder.Key;
import io.mpsexpress.printer.list.domain.PrinterQuery.Strip;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.SerialNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Repository;

/**
 * Lists printers by key: the thousandth page of a million printers costs what the first page of a thousand does. Each page
 * goes along one index, that of what the list is filtered by or that of what it is sorted by, and looks at a limited
 * number of rows: a page of a rare combination may hold fewer printers than asked for, or none, and still have a next one.
 */
@Repository
public class PrinterList {

    /** So many printers are sorted for a page where no index has the order; and so many are looked through for one. */
    private static final int WINDOW = 10_000;
    /** A window is that many times as large as what is looked through first, where most combinations fill a page. */
    private static final int GLANCES = 10;

    private final PrinterQuery query;
    private final PrinterModels models;
    private final int window;

    @Autowired
    PrinterList(PrinterQuery query, PrinterModels models) {
        this(query, models, WINDOW);
    }

    /** @param window so many are sorted, and looked through, for a page at most */
    PrinterList(PrinterQuery query, PrinterModels models, int window) {
        this.query = query;
        this.models = models;
        this.window = window;
    }

    /** @param limit at least 1 */
    public Page<PrinterView> find(PrinterScope scope, PrinterFilter filter, int limit, String cursorText) {
        PrinterOrder order = PrinterOrder.of(filter.sort());
        Key after = order.key(Cursor.decode(cursorText, 2));
        PrinterCriteria criteria = PrinterCriteria.of(scope, filter, models.meant(scope, filter));
        Walk walk = new Walk(criteria, order, after, limit);
        Optional<Way> straight = criteria.straight(order.sort());
        if (straight.isPresent() && straight.get().findsAll()) {
            return walk.along(straight.get().path());
        }
        if (order.bySerialNumber() && criteria.leadsToAll()) {
            return walk.alongEach(criteria.criteria().get(0), limit + 1);
        }
        Way way = straight.orElseGet(() -> criteria.sorted(order.sort()));
        return walk.glance(way).or(() -> walk.sort()).orElseGet(() -> walk.search(way));
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
        return new Walk(criteria, PrinterOrder.of(null), null, limit)
                .alongEach(criteria.criteria().get(0), limit + 1);
    }

    /** The one with a serial number, in whatever case. */
    public Optional<PrinterView> withSerialNumber(PrinterScope scope, String serialNumber) {
        Condition whole = Condition.of("p.serial_key = ?", SerialNumber.of(serialNumber));
        Strip strip = new Strip("printer_serial_key", whole.and(scope.condition()), "", 1);
        return query.read(PrinterShapes.VIEW, List.of(strip), "", 1).stream().findFirst();
    }

    /** How many printers there are; takes as long as their number. */
    public long count(PrinterScope scope, PrinterFilter filter) {
        return count(scope, filter, null);
    }

    /** How many printers there are, counted no further than a limit. */
    public long countUpTo(int limit, PrinterScope scope, PrinterFilter filter) {
        return count(scope, filter, limit);
    }

    private long count(PrinterScope scope, PrinterFilter filter, Integer limit) {
        PrinterCriteria criteria = PrinterCriteria.of(scope, filter, models.meant(scope, filter));
        AccessPath path = criteria.path();
        Condition where = criteria.condition().and(path.condition());
        return query.count(new Strip(path.index(), where, "", limit));
    }

    /** One page. */
    private final class Walk {

        private final PrinterCriteria criteria;
        private final PrinterOrder order;
        private final Key after;
        private final int limit;

        private Walk(PrinterCriteria criteria, PrinterOrder order, Key after, int limit) {
            this.criteria = criteria;
            this.order = order;
            this.after = after;
            this.limit = limit;
        }

        /** Goes along an index that leads to all that match, in the list's order. */
        Page<PrinterView> along(AccessPath path) {
            List<PrinterView> found = new ArrayList<>();
            for (Condition span : order.spans(after)) {
                int wanted = limit + 1 - found.size();
                if (wanted > 0) {
                    found.addAll(read(List.of(strip(path, span, wanted)), wanted));
                }
            }
            return Page.of(found, limit, order::cursor);
        }

        /** The page, if it is filled by few of those that an index in the list's order leads to. */
        Optional<Page<PrinterView>> glance(Way way) {
            List<PrinterView> found = new ArrayList<>();
            for (Condition span : order.spans(after)) {
                found.addAll(within(way, span, Math.max(1, window / GLANCES), limit + 1 - found.size()));
                if (found.size() > limit) {
                    return Optional.of(Page.of(found, limit, order::cursor));
                }
            }
            return Optional.empty();
        }

        /** Goes along an index in the list's order and looks at all that it leads to, up to the end of the window. */
        Page<PrinterView> search(Way way) {
            List<PrinterView> found = new ArrayList<>();
            for (Condition span : order.spans(after)) {
                found.addAll(within(way, span, window, limit + 1 - found.size()));
                if (found.size() > limit) {
                    break;
                }
                List<PrinterView> end = read(List.of(strip(way.path(), span, 1).from(window - 1)), 1);
                if (!end.isEmpty()) {
                    return Page.upTo(found, order.cursor(end.get(0)));
                }
            }
            return Page.of(found, limit, order::cursor);
        }

        /** Those that match among the first of an index. */
        private List<PrinterView> within(Way way, Condition span, int first, int wanted) {
            Strip strip = strip(way.path(), span, first).matching(way.rest(), order.clause(), wanted);
            return read(List.of(strip), wanted);
        }

        /** The page, if something that is asked for leads to so few that they can be sorted. */
        Optional<Page<PrinterView>> sort() {
            return criteria.criteria().stream()
                    .filter(this::isShort)
                    .findFirst()
                    .map(few -> alongEach(few, window));
        }

        private boolean isShort(Criterion criterion) {
            List<Strip> strips = criterion.paths().stream()
                    .map(path ->
                            new Strip(path.index(), criteria.scope().condition().and(path.condition()), "", window + 1))
                    .toList();
            return !strips.isEmpty() && query.countUpTo(window + 1, strips) <= window;
        }

        /**
         * Goes along all indexes that together lead to something that is asked for, and merges what they find.
         *
         * @param each how many are needed of each, at most; given also where they are all, because PostgreSQL would else
         *     look at the list as a whole, and perhaps go along the index of its order
         */
        Page<PrinterView> alongEach(Criterion criterion, int each) {
            Condition where = criteria.rest(criterion).and(order.after(after));
            List<Strip> strips = criterion.paths().stream()
                    .map(path -> new Strip(
                            path.index(),
                            where.and(path.condition()),
                            order.bySerialNumber() ? clause(path) : "",
                            each))
                    .toList();
            return Page.of(read(strips, limit + 1), limit, order::cursor);
        }

        private List<PrinterView> read(List<Strip> strips, int wanted) {
            return query.read(PrinterShapes.VIEW, strips, order.clause(), wanted);
        }

        private Strip strip(AccessPath path, Condition span, int first) {
            Condition where = criteria.scope().condition().and(path.condition()).and(span);
            return new Strip(path.index(), where, clause(path), first);
        }

        private String clause(AccessPath path) {
            return order.clause(criteria.scope().column(), path.column());
        }
    }
}
