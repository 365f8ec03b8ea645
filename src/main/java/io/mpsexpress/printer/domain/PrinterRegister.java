package io.mpsexpress.printer.domain;

import static io.mpsexpress.eligibility.EligibilityStatus.ALREADY_MANAGED;
import static io.mpsexpress.eligibility.EligibilityStatus.MANAGEMENT_PENDING;
import static io.mpsexpress.eligibility.EligibilityStatus.REGISTRATION_FAILED;
import static io.mpsexpress.printer.Management.MANAGED;
import static io.mpsexpress.printer.Management.NONE;
import static io.mpsexpress.printer.Management.PENDING;
import static io.mpsexpress.printer.Registration.FAILED;

import io.mpsexpress.eligibility.EligibilityRules;
import io.mpsexpress.printer.AgentCount;
import io.mpsexpress.printer.AgentReport;
import io.mpsexpress.printer.CheckedPrinter;
import io.mpsexpress.printer.PrinterFactsChanged.Source;
import io.mpsexpress.printer.PrinterFleet;
import io.mpsexpress.printer.PrinterStage;
import io.mpsexpress.printer.PrintersAdvanced.Advance;
import io.mpsexpress.printer.domain.PrinterRows.Owner;
import io.mpsexpress.printer.selection.domain.SelectionStore;
import io.mpsexpress.shared.FieldProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** More than four collaborators: whatever changes printers checks them, and keeps the list in step, in one go. */
@Service
@Transactional
class PrinterRegister implements PrinterFleet {

    private static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;
    private final SerialNumbers serialNumbers;
    private final PrinterRows rows;
    private final EligibilityColumn eligibilityColumn;
    private final CurrentCheck currentCheck;

    PrinterRegister(
            JdbcTemplate jdbc,
            SerialNumbers serialNumbers,
            PrinterRows rows,
            EligibilityColumn eligibilityColumn,
            CurrentCheck currentCheck) {
        this.jdbc = jdbc;
        this.serialNumbers = serialNumbers;
        this.rows = rows;
        this.eligibilityColumn = eligibilityColumn;
        this.currentCheck = currentCheck;
    }

    @Override
    @Transactional(readOnly = true)
    public List<UUID> requireSelection(UUID organizationId, Collection<String> selected) {
        return serialNumbers.require(organizationId, selected).stream()
                .map(SelectionStore.Item::printerId)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, UUID> bySerialNumber(Collection<String> given) {
        return serialNumbers.find(given);
    }

    @Override
    @Transactional(readOnly = true)
    public void check(Collection<UUID> printerIds, Consumer<CheckedPrinter> each) {
        rows.check(printerIds, currentCheck.get(), each);
    }

    @Override
    @Transactional(readOnly = true)
    public void check(Collection<UUID> printerIds, EligibilityRules rules, Consumer<CheckedPrinter> each) {
        rows.check(printerIds, currentCheck.by(rules), each);
    }

    @Override
    public void requestManagement(UUID requestId, Collection<UUID> printerIds, Consumer<CheckedPrinter> each) {
        List<Advance> eligible = new ArrayList<>();
        rows.checkLocked(printerIds, currentCheck.get(), (printer, owner) -> {
            if (printer.eligibility().isEligible()) {
                eligible.add(owner.advance(printer.id(), PrinterStage.SUBMITTED));
            }
            each.accept(printer);
        });
        int changed = update(
                        "update printer set management = '" + PENDING + "', managed_under = ?, eligibility = '"
                                + MANAGEMENT_PENDING + "', version = version + 1 where id = ? and management = '" + NONE
                                + "'",
                        printersOf(eligible),
                        (statement, printerId) -> {
                            statement.setObject(1, requestId);
                            statement.setObject(2, printerId);
                        })
                .size();
        if (changed != eligible.size()) {
            throw new IllegalStateException("Printers changed in spite of their locks: " + changed + " of "
                    + eligible.size() + " became pending under " + requestId);
        }
        eligibilityColumn.tell(printersOf(eligible), Source.MANAGEMENT);
        eligibilityColumn.advanced(eligible);
    }

    @Override
    public int confirmManagement(UUID requestId, Collection<UUID> printerIds) {
        Map<UUID, Owner> owners = rows.lock(printerIds);
        List<UUID> managed = update(
                "update printer set management = '" + MANAGED + "', eligibility = '" + ALREADY_MANAGED
                        + "', version = version + 1 where id = ? and managed_under = ? and management = '"
                        + PENDING + "'",
                printerIds,
                (statement, printerId) -> {
                    statement.setObject(1, printerId);
                    statement.setObject(2, requestId);
                });
        eligibilityColumn.tell(printerIds, Source.MANAGEMENT);
        eligibilityColumn.advanced(managed.stream()
                .map(printerId -> owners.get(printerId).advance(printerId, PrinterStage.MANAGED))
                .toList());
        return managed.size();
    }

    @Override
    public int refuseManagement(UUID requestId, Collection<UUID> printerIds) {
        rows.lock(printerIds);
        int refused = update(
                        "update printer set management = '" + NONE + "', managed_under = null, registration = '"
                                + FAILED + "',"
                                + " eligibility = '" + REGISTRATION_FAILED + "', version = version + 1"
                                + " where id = ? and managed_under = ? and management = '" + PENDING + "'",
                        printerIds,
                        (statement, printerId) -> {
                            statement.setObject(1, printerId);
                            statement.setObject(2, requestId);
                        })
                .size();
        eligibilityColumn.tell(printerIds, Source.MANAGEMENT);
        return refused;
    }

    @Override
    public List<CheckedPrinter> requireManaged(UUID organizationId, Collection<String> selected) {
        List<CheckedPrinter> managed = new ArrayList<>();
        List<FieldProblem> problems = new ArrayList<>();
        rows.checkLocked(requireSelection(organizationId, selected), currentCheck.get(), (printer, owner) -> {
            if (printer.facts().managed()) {
                managed.add(printer);
            } else {
                problems.add(Selection.problem("printer.selection.notManaged", printer.serialNumber()));
            }
        });
        Selection.refuse(problems);
        return managed;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean anyManaged(Collection<UUID> printerIds) {
        return rows.anyManaged(printerIds);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, AgentReport> reports(Collection<UUID> printerIds) {
        return rows.reports(printerIds);
    }

    @Override
    @Transactional(readOnly = true)
    public List<AgentCount> agents(Collection<UUID> printerIds, int limit) {
        return rows.agents(printerIds, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public long countInProgram(UUID organizationId) {
        return jdbc.queryForObject(
                "select count(*) from printer where organization_id = ? and eligibility in ('" + ALREADY_MANAGED
                        + "', '" + MANAGEMENT_PENDING + "')",
                Long.class,
                organizationId);
    }

    @Override
    public void endManagement(UUID removalId, Collection<UUID> printerIds) {
        rows.lock(printerIds);
        update(
                "update printer set management = '" + NONE + "', managed_under = ?, version = version + 1"
                        + " where id = ? and management = '" + MANAGED + "'",
                printerIds,
                (statement, printerId) -> {
                    statement.setObject(1, removalId);
                    statement.setObject(2, printerId);
                });
        eligibilityColumn.refresh(printerIds, currentCheck.get(), Source.MANAGEMENT);
    }

    /**
     * Changes printers one by one, in batches: any number of them in the same memory; they are locked already. Returns those
     * that changed.
     */
    private List<UUID> update(
            String sql, Collection<UUID> printerIds, ParameterizedPreparedStatementSetter<UUID> values) {
        List<UUID> changed = new ArrayList<>(printerIds.size());
        Iterator<UUID> each = printerIds.iterator();
        for (int[] batch : jdbc.batchUpdate(sql, printerIds, BATCH, values)) {
            for (int rowsChanged : batch) {
                UUID printerId = each.next();
                if (rowsChanged > 0) {
                    changed.add(printerId);
                }
            }
        }
        return changed;
    }

    private static List<UUID> printersOf(List<Advance> printers) {
        return printers.stream().map(Advance::printerId).toList();
    }
}
