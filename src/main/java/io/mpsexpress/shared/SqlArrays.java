package io.mpsexpress.shared;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.support.SqlArrayValue;

/** Thousands of values as one parameter of {@code = any(?)}: one statement and one plan, whatever their number. */
public final class SqlArrays {

    private SqlArrays() {}

    public static SqlArrayValue ids(Collection<UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray());
    }

    public static SqlArrayValue texts(Collection<String> texts) {
        return new SqlArrayValue("varchar", texts.toArray());
    }
}
