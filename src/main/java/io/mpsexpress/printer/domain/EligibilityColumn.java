package io.mpsexpress.printer.domain;

import io.mpsexpress.eligibility.EligibilityCheck;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.shared.SqlArrays;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps the eligibility that the printers page shows and filters by in step with a printer's facts: whoever changes
 * facts refreshes it in the same transaction.
 */
@Component
class EligibilityColumn {

    private final JdbcTemplate jdbc;
    private final PrinterRows rows;

    EligibilityColumn(JdbcTemplate jdbc, PrinterRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** One statement for each status that occurs, however many printers there are. */
    void refresh(Collection<UUID> ids, EligibilityCheck check) {
        Map<EligibilityStatus, List<UUID>> byStatus = new EnumMap<>(EligibilityStatus.class);
        rows.check(ids, check, printer -> byStatus.computeIfAbsent(
                        printer.eligibility().status(), status -> new ArrayList<>())
                .add(printer.id()));
        byStatus.forEach((status, printers) -> jdbc.update(
                "update printer set eligibility = ? where id = any(?) and eligibility <> ?",
                status.name(),
                SqlArrays.ids(printers),
                status.name()));
    }
}
