package io.mpsexpress.printer;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.eligibility.ExceptionLimits;
import io.mpsexpress.printer.PrinterFactsChanged.Source;
import io.mpsexpress.printer.domain.CurrentCheck;
import io.mpsexpress.printer.domain.EligibilityColumn;
import io.mpsexpress.printer.domain.ExceptionsApprovedUntil;
import io.mpsexpress.printer.domain.PrinterRows;
import io.mpsexpress.shared.Refused;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What customer operations approved for printers that break a rule, as far as the check has to know it. Who approved it, and
 * why, is for the module that decides. More than four collaborators: what changes facts locks, checks, keeps the list in step
 * and tells, in one go.
 */
@Service
@Transactional
public class PrinterExceptions {

    private static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;
    private final PrinterRows rows;
    private final EligibilityColumn eligibilityColumn;
    private final CurrentCheck currentCheck;
    private final ApplicationEventPublisher events;

    PrinterExceptions(
            JdbcTemplate jdbc,
            PrinterRows rows,
            EligibilityColumn eligibilityColumn,
            CurrentCheck currentCheck,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.eligibilityColumn = eligibilityColumn;
        this.currentCheck = currentCheck;
        this.events = events;
    }

    /**
     * From now on the printers do not count as ineligible for this reason, while they keep the model that they have and stay
     * within the limits. Replaces what was approved for the same reason before.
     *
     * @param status {@code UNSUPPORTED_MODEL} or {@code PAGE_COUNT_EXCEEDED}
     */
    public void approve(EligibilityStatus status, ExceptionLimits limits, Collection<UUID> printerIds) {
        String columns = columns(status);
        rows.lock(printerIds);
        jdbc.batchUpdate(
                "update printer set " + columns + "_model = model, " + columns + "_until = ?, " + columns
                        + "_pages = ?, version = version + 1 where id = ?",
                printerIds,
                BATCH,
                (statement, printerId) -> {
                    statement.setObject(1, limits.validUntil(), Types.DATE);
                    statement.setObject(2, limits.maximumPageCount(), Types.BIGINT);
                    statement.setObject(3, printerId);
                });
        eligibilityColumn.refresh(printerIds, currentCheck.get(), Source.EXCEPTION);
        if (limits.validUntil() != null) {
            events.publishEvent(new ExceptionsApprovedUntil(limits.validUntil(), List.copyOf(printerIds)));
        }
    }

    /** From now on the printer counts as ineligible for this reason again, if it is. What is pending or managed stays so. */
    public void withdraw(EligibilityStatus status, UUID printerId) {
        String columns = columns(status);
        List<UUID> printer = List.of(printerId);
        rows.lock(printer);
        jdbc.update(
                "update printer set " + columns + "_model = null, " + columns + "_until = null, " + columns
                        + "_pages = null, version = version + 1 where id = ?",
                printerId);
        eligibilityColumn.refresh(printer, currentCheck.get(), Source.EXCEPTION);
    }

    private static String columns(EligibilityStatus status) {
        return switch (status) {
            case UNSUPPORTED_MODEL -> "model_exception";
            case PAGE_COUNT_EXCEEDED -> "page_count_exception";
            default -> throw Refused.conflict("printer.noException", status);
        };
    }

    /**
     * That an exception is in force as its printer was seen last, as a condition for statements that list something of
     * exceptions.
     *
     * @param printerId SQL of the id of the printer
     * @param status SQL of the name of the status that it is about
     */
    public static String inForce(String printerId, String status) {
        return "exists (select 1 from printer p where p.id = " + printerId + " and (" + status + " = '"
                + EligibilityStatus.UNSUPPORTED_MODEL + "' and p.model_exception or " + status + " = '"
                + EligibilityStatus.PAGE_COUNT_EXCEEDED + "' and p.page_count_exception))";
    }
}
