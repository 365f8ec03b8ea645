package io.mpsexpress.shared;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Many values as one parameter: one statement and one plan, whatever their number. For up to some hundreds by {@code =
 * any(?)}; for thousands by {@code from unnest(?) as wanted (id) join …}, because H2 compares each row with each value of
 * {@code any}. Changes of thousands of rows go by JDBC batches, which are as fast on both databases.
 */
public final class SqlArrays {

    private SqlArrays() {}

    public static SqlArrayValue ids(Collection<UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray());
    }

    public static SqlArrayValue texts(Collection<String> texts) {
        return new SqlArrayValue("varchar", texts.toArray());
    }
}
