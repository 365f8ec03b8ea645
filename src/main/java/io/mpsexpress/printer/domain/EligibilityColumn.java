package io.mpsexpress.printer.domain;

import static io.mpsexpress.printer.PrinterStage.CONTACT_READY;
import static io.mpsexpress.printer.PrinterStage.ELIGIBLE;

import io.mpsexpress.eligibility.EligibilityCheck;
import io.mpsexpress.printer.CheckedPrinter;
import io.mpsexpress.printer.PrinterFactsChanged;
import io.mpsexpress.printer.PrinterFactsChanged.Source;
import io.mpsexpress.printer.PrinterStage;
import io.mpsexpress.printer.PrintersAdvanced;
import io.mpsexpress.printer.PrintersAdvanced.Advance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps the eligibility that the printers page shows and filters by, and whether exceptions are in force, in step with a
 * printer's facts: whoever changes facts refreshes it in the same transaction. Whoever else holds a view of these printers is
 * told.
 */
@Component
public class EligibilityColumn {

    private static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;
    private final PrinterRows rows;
    private final ApplicationEventPublisher events;

    EligibilityColumn(JdbcTemplate jdbc, PrinterRows rows, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.events = events;
    }

    public void refresh(Collection<UUID> ids, EligibilityCheck check, Source source) {
        List<CheckedPrinter> checked = new ArrayList<>(ids.size());
        List<Advance> advanced = new ArrayList<>();
        rows.checkOwned(ids, check, (printer, owner) -> {
            checked.add(printer);
            if (printer.facts().suppliesContactAssigned()) {
                PrinterStage stage = printer.eligibility().isEligible() ? ELIGIBLE : CONTACT_READY;
                advanced.add(owner.advance(printer.id(), stage));
            }
        });
        jdbc.batchUpdate(
                "update printer set eligibility = ?, model_exception = ?, page_count_exception = ? where id = ?"
                        + " and (eligibility <> ? or model_exception <> ? or page_count_exception <> ?)",
                checked,
                BATCH,
                (statement, printer) -> {
                    String status = printer.eligibility().status().name();
                    boolean model = check.hasModelException(printer.facts());
                    boolean pageCount = check.hasPageCountException(printer.facts());
                    statement.setString(1, status);
                    statement.setBoolean(2, model);
                    statement.setBoolean(3, pageCount);
                    statement.setObject(4, printer.id());
                    statement.setString(5, status);
                    statement.setBoolean(6, model);
                    statement.setBoolean(7, pageCount);
                });
        tell(ids, source);
        advanced(advanced);
    }

    /** For whoever changes facts and writes the eligibility that follows from them in one go. */
    public void tell(Collection<UUID> ids, Source source) {
        if (!ids.isEmpty()) {
            events.publishEvent(new PrinterFactsChanged(ids, source));
        }
    }

    /** The same, of printers that came to a stage thereby. */
    public void advanced(List<Advance> printers) {
        if (!printers.isEmpty()) {
            events.publishEvent(new PrintersAdvanced(printers));
        }
    }
}
