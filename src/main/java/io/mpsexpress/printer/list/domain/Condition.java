package io.mpsexpress.printer.list.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Part of a where clause.
 *
 * @param sql of the table {@code printer p}
 * @param args for its question marks
 */
record Condition(String sql, List<Object> args) {

    static final Condition NONE = new Condition("1 = 1", List.of());

    static Condition of(String sql, Object... args) {
        return new Condition(sql, List.of(args));
    }

    /** Each of them holds. */
    static Condition all(Collection<Condition> conditions) {
        List<Object> args = new ArrayList<>();
        conditions.forEach(condition -> args.addAll(condition.args));
        return new Condition(conditions.stream().map(Condition::sql).collect(Collectors.joining(" and ")), args);
    }

    Condition and(Condition other) {
        return all(List.of(this, other));
    }
}
