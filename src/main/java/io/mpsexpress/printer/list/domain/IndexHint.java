package io.mpsexpress.printer.list.domain;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Names the index that a query goes along. H2 needs that: of several it takes one that is not in the wanted order as soon
 * as the order is descending, and sorts. PostgreSQL's planner finds it, and knows no such words.
 */
@Component
class IndexHint {

    private final boolean needed;

    IndexHint(JdbcTemplate jdbc) {
        ConnectionCallback<String> product =
                connection -> connection.getMetaData().getDatabaseProductName();
        this.needed = "H2".equals(jdbc.execute(product));
    }

    /** @param index null to leave it to the database */
    String on(String index) {
        return needed && index != null ? " use index (" + index + ")" : "";
    }
}
