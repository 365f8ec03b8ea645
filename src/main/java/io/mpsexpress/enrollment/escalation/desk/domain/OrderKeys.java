package io.mpsexpress.enrollment.escalation.desk.domain;

import static io.mpsexpress.enrollment.PrinterOutcome.OPEN;
import static io.mpsexpress.shared.SqlTimes.instant;
import static io.mpsexpress.shared.SqlTimes.utc;

import io.mpsexpress.enrollment.escalation.EscalationFilter;
import io.mpsexpress.enrollment.escalation.desk.EscalationOrder;
import io.mpsexpress.request.RequestCondition;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.SqlConditions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a list of escalations is ordered by, and where its next page begins. The id makes it unique. */
record OrderKeys(List<Key> keys) {

    /** An overdue task is at least as urgent as this, as its reminder says. */
    private static final String URGENCY = "case when e.overdue and e.priority < 90 then 90 else e.priority end";
    /** Of models that have printers to decide the first; of a decided escalation the first of all. */
    private static final String MODEL = "coalesce((select coalesce(min(case when p.outcome = '" + OPEN
            + "' then p.model end), min(p.model))" + " from enrollment_printer p where p.escalation_id = e.id), '')";

    static OrderKeys of(EscalationFilter filter, EscalationOrder order) {
        List<Key> keys = new ArrayList<>();
        if (order.group() != null) {
            keys.addAll(by(order.group(), false));
        }
        boolean latestFirst = order.by() == null ? !Boolean.TRUE.equals(filter.open()) : order.descending();
        if (order.by() != null) {
            keys.addAll(by(order.by(), order.descending()));
        } else if (filter.open() != null) {
            // of an open one with a team at Lexmark, decide_by is when it is due
            keys.add(new Key(filter.open() ? "e.decide_by" : "e.closed_at", Kind.TIME, latestFirst));
        }
        keys.add(new Key("e.id", Kind.ID, latestFirst));
        return new OrderKeys(keys);
    }

    private static List<Key> by(EscalationOrder.By by, boolean reversed) {
        return switch (by) {
            case due -> List.of(new Key("e.due_at", Kind.TIME, reversed));
            case urgency -> List.of(new Key(URGENCY, Kind.NUMBER, !reversed), new Key("e.due_at", Kind.TIME, reversed));
            case age -> List.of(new Key("e.opened_at", Kind.TIME, reversed));
            case customer ->
                List.of(new Key(
                        "coalesce(" + RequestCondition.customerOf("e.enrollment_id") + ", '')", Kind.TEXT, reversed));
            case model -> List.of(new Key(MODEL, Kind.TEXT, reversed));
        };
    }

    /** To be selected beside the columns; {@link #cursor} reads them. */
    String columns() {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> ", " + keys.get(i).sql() + " as order_key_" + i)
                .collect(Collectors.joining());
    }

    String sql() {
        return keys.stream()
                .map(key -> key.sql() + (key.descending() ? " desc" : ""))
                .collect(Collectors.joining(", "));
    }

    Cursor cursor(ResultSet row) throws SQLException {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            parts.add(keys.get(i).kind().read(row, "order_key_" + i));
        }
        return new Cursor(parts);
    }

    /** @param cursorText null for the first page */
    void goOn(SqlConditions conditions, String cursorText) {
        Cursor last = Cursor.decode(cursorText, keys.size());
        if (last == null) {
            return;
        }
        List<String> behind = new ArrayList<>();
        List<Object> args = new ArrayList<>();
        StringBuilder same = new StringBuilder();
        List<Object> sameArgs = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Key key = keys.get(i);
            Object value = key.kind().parameter(last, i);
            behind.add(same + key.sql() + (key.descending() ? " < ?" : " > ?"));
            args.addAll(sameArgs);
            args.add(value);
            same.append(key.sql()).append(" = ? and ");
            sameArgs.add(value);
        }
        conditions.add("(" + String.join(" or ", behind) + ")", args);
    }

    private record Key(String sql, Kind kind, boolean descending) {}

    private enum Kind {
        TIME((cursor, index) -> utc(cursor.time(index))),
        NUMBER(Cursor::number),
        TEXT(Cursor::part),
        ID(Cursor::id);

        private final BiFunction<Cursor, Integer, Object> parameter;

        Kind(BiFunction<Cursor, Integer, Object> parameter) {
            this.parameter = parameter;
        }

        String read(ResultSet row, String column) throws SQLException {
            return this == TIME ? instant(row, column).toString() : row.getString(column);
        }

        Object parameter(Cursor cursor, int index) {
            return parameter.apply(cursor, index);
        }
    }
}
