package io.mpsexpress.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The conditions of one statement, with a question mark for each of their arguments. */
public final class SqlConditions {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> args = new ArrayList<>();

    /** One without an argument. */
    public void add(String condition) {
        conditions.add(condition);
    }

    /** @param value null for no condition */
    public void add(String condition, Object value) {
        if (value != null) {
            add(condition, List.of(value));
        }
    }

    /** One with as many arguments as it has question marks. */
    public void add(String condition, Collection<?> values) {
        conditions.add(condition);
        args.addAll(values);
    }

    /** With {@code where} in front; empty for none. */
    public String sql() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** In the order of their question marks. */
    public List<Object> args() {
        return List.copyOf(args);
    }
}
