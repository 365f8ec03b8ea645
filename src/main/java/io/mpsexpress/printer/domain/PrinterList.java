package io.mpsexpress.printer.domain;

import io.mpsexpress.printer.PrinterFilter;
import io.mpsexpress.printer.PrinterView;
import io.mpsexpress.printer.domain.PrinterOrder.Key;
import io.mpsexpress.printer.domain.PrinterQuery.Strip;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import java.util.ArrayList;
import java.util.List;
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
        PrinterCriteria criteria = PrinterCriteria.of(scope, filter, models.containing(scope, filter.text()));
        Walk walk = new Walk(criteria, order, after, limit);
        if (order.bySerialNumber() && criteria.paths().size() == 1) {
            return walk.along(criteria.paths().get(0), criteria.rest(), criteria.narrower());
        }
        if (order.bySerialNumber() && !criteria.paths().isEmpty() && !criteria.narrower()) {
            return walk.alongEach(limit + 1);
        }
        if (!criteria.paths().isEmpty() && walk.isShort()) {
            return walk.alongEach(window);
        }
        AccessPath bySort = new AccessPath(order.sort().index(scope), null, Condition.NONE);
        return walk.along(
                bySort,
                criteria.condition(),
                criteria.narrower() || !criteria.paths().isEmpty());
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
        PrinterCriteria criteria = PrinterCriteria.of(scope, filter, models.containing(scope, filter.text()));
        AccessPath path = criteria.paths().size() == 1
                ? criteria.paths().get(0)
                : new AccessPath(scope.index(), null, Condition.NONE);
        Condition where = criteria.condition().and(path.condition());
        return query.count(List.of(new Strip(path.index(), where, "", limit)));
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

        /** Goes along one index that is in the list's order. */
        Page<PrinterView> along(AccessPath path, Condition rest, boolean lookingForFew) {
            Condition where = rest.and(path.condition());
            PrinterView last = lookingForFew ? endOfWindow(path) : null;
            Key until = last == null ? null : order.key(last);
            List<PrinterView> found = new ArrayList<>();
            for (Condition span : order.spans(after, until)) {
                int wanted = limit + 1 - found.size();
                if (wanted > 0) {
                    Strip strip = new Strip(path.index(), where.and(span), clause(path), wanted);
                    found.addAll(query.read(PrinterShapes.VIEW, List.of(strip), order.clause(), wanted));
                }
            }
            return found.size() > limit || until == null
                    ? Page.of(found, limit, order::cursor)
                    : Page.upTo(found, order.cursor(last));
        }

        /** The last of the printers that are looked through for this page; null when all that are left are. */
        private PrinterView endOfWindow(AccessPath path) {
            Condition where = criteria.scope().condition().and(path.condition());
            for (Condition span : order.spans(after, null)) {
                Strip strip = new Strip(path.index(), where.and(span), clause(path), 1, window - 1);
                List<PrinterView> end = query.read(PrinterShapes.VIEW, List.of(strip), order.clause(), 1);
                if (!end.isEmpty()) {
                    return end.get(0);
                }
            }
            return null;
        }

        /**
         * Goes along all indexes of the filter and merges what they find.
         *
         * @param each how many are needed of each, at most; given also where they are all, because PostgreSQL would else
         *     look at the list as a whole, and perhaps go along the index of its order
         */
        Page<PrinterView> alongEach(int each) {
            Condition where = criteria.rest().and(order.after(after));
            List<Strip> strips = criteria.paths().stream()
                    .map(path -> new Strip(
                            path.index(),
                            where.and(path.condition()),
                            order.bySerialNumber() ? clause(path) : "",
                            each))
                    .toList();
            return Page.of(query.read(PrinterShapes.VIEW, strips, order.clause(), limit + 1), limit, order::cursor);
        }

        /** Whether the filter's indexes lead to so few that they can be sorted. */
        boolean isShort() {
            List<Strip> strips = criteria.paths().stream()
                    .map(path ->
                            new Strip(path.index(), criteria.scope().condition().and(path.condition()), "", window + 1))
                    .toList();
            return query.count(strips) <= window;
        }

        private String clause(AccessPath path) {
            return order.clause(criteria.scope().column(), path.column());
        }
    }
}
