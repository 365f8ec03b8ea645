package io.mpsexpress.printer.domain;

import com.fasterxml.jackson.core.type.TypeReference;
import io.mpsexpress.printer.FleetChanges.ChangedPrinter;
import io.mpsexpress.printer.FleetChanges.ChangedValue;
import io.mpsexpress.printer.FleetColumn;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The rows of uploaded fleet files that are still to be imported, and those that could not be: stored with the upload, so
 * that an import goes on from here after a restart. A row that is in is deleted in the transaction that brought it in. When the
 * rest of an import is left out, its rows stay as they are and are read as failed: {@link PrinterImport#leaveRest}.
 */
@Repository
public class PrinterImportRows {

    private static final TypeReference<List<String>> VALUES = new TypeReference<>() {};
    private static final TypeReference<List<FieldProblem>> PROBLEMS = new TypeReference<>() {};
    private static final TypeReference<List<ChangedValue>> CHANGES = new TypeReference<>() {};

    private static final FieldProblem SYSTEM_ERROR = new FieldProblem("", "printer.import.systemError");

    private static final int DELETED_AT_ONCE = 2_000;

    private final JdbcTemplate jdbc;
    private final StoredJson json;

    PrinterImportRows(JdbcTemplate jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A row that waits for its import, or one that cannot be imported, with what is wrong with it.
     *
     * @param changes what the import would change of the printer; empty for a new one
     */
    public record StoredRow(long number, List<String> values, List<FieldProblem> problems, List<ChangedValue> changes) {

        static StoredRow waiting(FleetRow row, List<ChangedValue> changes) {
            return new StoredRow(row.number(), row.values(), List.of(), changes);
        }

        /** Another version stored it, or nobody knows what happened: the others go on. */
        private static StoredRow unreadable(long number) {
            return new StoredRow(number, List.of(), List.of(SYSTEM_ERROR), List.of());
        }

        static StoredRow failed(FleetRow row, List<FieldProblem> problems) {
            return new StoredRow(row.number(), row.values(), problems, List.of());
        }

        private StoredRow leftFor(FieldProblem why) {
            return new StoredRow(number, values, List.of(why), List.of());
        }
    }

    void add(UUID importId, List<StoredRow> rows) {
        jdbc.batchUpdate(
                "insert into printer_import_row (import_id, state, file_row, row_values, problems, changes)"
                        + " values (?, ?, ?, ?, ?, ?)",
                rows,
                Math.max(1, rows.size()),
                (statement, row) -> {
                    statement.setObject(1, importId);
                    statement.setString(2, row.problems().isEmpty() ? "WAITING" : "FAILED");
                    statement.setLong(3, row.number());
                    statement.setString(4, json.write(row.values()));
                    statement.setString(5, row.problems().isEmpty() ? null : json.write(row.problems()));
                    statement.setString(6, row.changes().isEmpty() ? null : json.write(row.changes()));
                });
    }

    /** The first rows that wait, in the order of the file; with a problem when they cannot be read. */
    List<StoredRow> waiting(PrinterImport of, int limit) {
        return of.restLeftCode() == null ? rows(of.id(), "WAITING", "", 0, limit) : List.of();
    }

    /** Rows that wait cannot be imported, for the problems that they have now; their values stay as they are stored. */
    void fail(UUID importId, List<StoredRow> rows) {
        jdbc.batchUpdate(
                "update printer_import_row set state = 'FAILED', problems = ?"
                        + " where import_id = ? and state = 'WAITING' and file_row = ?",
                rows,
                Math.max(1, rows.size()),
                (statement, row) -> {
                    statement.setString(1, json.write(row.problems()));
                    statement.setObject(2, importId);
                    statement.setLong(3, row.number());
                });
    }

    /** Rows that are not imported, in the order of the file, a part at a time: those that could not be, and the rest left. */
    public List<StoredRow> failed(PrinterImport of, long afterRow, int limit) {
        List<StoredRow> failed = rows(of.id(), "FAILED", "", afterRow, limit);
        if (of.restLeftCode() == null) {
            return failed;
        }
        FieldProblem why = new FieldProblem("", of.restLeftCode());
        Stream<StoredRow> left =
                rows(of.id(), "WAITING", "", afterRow, limit).stream().map(row -> row.leftFor(why));
        return Stream.concat(failed.stream(), left)
                .sorted(Comparator.comparingLong(StoredRow::number))
                .limit(limit)
                .toList();
    }

    /**
     * Printers that the waiting rows would change, in the order of the file, a part at a time.
     *
     * @param column only those of which this would change; null for all
     */
    public List<ChangedPrinter> changed(PrinterImport of, FleetColumn column, long afterRow, int limit) {
        if (of.restLeftCode() != null) {
            return List.of();
        }
        String changes =
                column == null ? " and changes is not null" : " and changes like '%\"column\":\"" + column + "\"%'";
        return rows(of.id(), "WAITING", changes, afterRow, limit).stream()
                .filter(row -> row.problems().isEmpty())
                .map(row -> new ChangedPrinter(
                        row.number(),
                        PrinterReport.read(row.values(), new ArrayList<>()).serialNumber(),
                        row.changes()))
                .toList();
    }

    /** The waiting rows up to this one are dealt with. */
    void done(UUID importId, long upToRow) {
        jdbc.update(
                "delete from printer_import_row where import_id = ? and state = 'WAITING' and file_row <= ?",
                importId,
                upToRow);
    }

    /** Imports that came to nothing, of which rows are left. */
    List<UUID> unused() {
        return jdbc.queryForList(
                "select i.id from printer_import i join request q on q.id = i.id where q.state in ('REFUSED', 'EXPIRED')"
                        + " and exists (select 1 from printer_import_row r where r.import_id = i.id)",
                UUID.class);
    }

    /** Deletes some rows of an import. Returns whether there were any. */
    boolean deleteSome(UUID importId) {
        return deleteSome(importId, "WAITING") || deleteSome(importId, "FAILED");
    }

    private boolean deleteSome(UUID importId, String state) {
        List<Long> first = jdbc.queryForList(
                "select file_row from printer_import_row where import_id = ? and state = ?"
                        + " order by import_id, state, file_row limit 1",
                Long.class,
                importId,
                state);
        first.forEach(row -> jdbc.update(
                "delete from printer_import_row where import_id = ? and state = ? and file_row < ?",
                importId,
                state,
                row + DELETED_AT_ONCE));
        return !first.isEmpty();
    }

    private List<StoredRow> rows(UUID importId, String state, String more, long afterRow, int limit) {
        return jdbc.query(
                "select file_row, row_values, problems, changes from printer_import_row"
                        + " where import_id = ? and state = ? and file_row > ?" + more
                        + " order by import_id, state, file_row limit ?",
                (row, number) -> map(row),
                importId,
                state,
                afterRow,
                limit);
    }

    private StoredRow map(ResultSet row) throws SQLException {
        List<String> values = json.readOr(null, row.getString("row_values"), VALUES);
        return values == null
                ? StoredRow.unreadable(row.getLong("file_row"))
                : new StoredRow(
                        row.getLong("file_row"),
                        values,
                        json.readOr(List.of(), row.getString("problems"), PROBLEMS),
                        changes(row.getString("changes")));
    }

    /** Without those of a column that only another version knows. */
    private List<ChangedValue> changes(String text) {
        return json.readOr(List.<ChangedValue>of(), text, CHANGES).stream()
                .filter(change -> change.column() != null)
                .toList();
    }
}
