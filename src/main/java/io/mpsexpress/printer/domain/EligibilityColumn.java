package io.mpsexpress.printer.domain;

import io.mpsexpress.eligibility.EligibilityCheck;
import io.mpsexpress.printer.CheckedPrinter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps the eligibility that the printers page shows and filters by in step with a printer's facts: whoever changes
 * facts refreshes it in the same transaction.
 */
@Component
public class EligibilityColumn {

    private static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;
    private final PrinterRows rows;

    EligibilityColumn(JdbcTemplate jdbc, PrinterRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    public void refresh(Collection<UUID> ids, EligibilityCheck check) {
        List<CheckedPrinter> checked = new ArrayList<>(ids.size());
        rows.check(ids, check, checked::add);
        jdbc.batchUpdate(
                "update printer set eligibility = ? where id = ? and eligibility <> ?",
                checked,
                BATCH,
                (statement, printer) -> {
                    String status = printer.eligibility().status().name();
                    statement.setString(1, status);
                    statement.setObject(2, printer.id());
                    statement.setString(3, status);
                });
    }
}
