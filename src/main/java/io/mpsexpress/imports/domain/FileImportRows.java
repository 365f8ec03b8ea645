package io.mpsexpress.imports.domain;

import com.fasterxml.jackson.core.type.TypeReference;
import io.mpsexpress.imports.FileRow;
import io.mpsexpress.imports.FileRow.Cause;
import io.mpsexpress.imports.FileRow.State;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.SqlArrays;
import io.mpsexpress.shared.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The rows of uploaded files: stored with the upload, so that an import goes on from here after a restart. When the rest of an
 * import is left out, its rows stay as they are and are read as failed: {@link FileImport#leaveRest}.
 */
@Repository
public class FileImportRows {

    private static final TypeReference<List<String>> VALUES = new TypeReference<>() {};
    private static final TypeReference<List<FieldProblem>> PROBLEMS = new TypeReference<>() {};

    private static final String ROWS =
            "select import_id, file_row, state, row_values, problems, changes from file_import_row where ";

    private final JdbcTemplate jdbc;
    private final StoredJson json;

    FileImportRows(JdbcTemplate jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(UUID importId, List<FileRow> rows) {
        jdbc.batchUpdate(
                "insert into file_import_row (import_id, state, file_row, row_values, problems, changes)"
                        + " values (?, ?, ?, ?, ?, ?)",
                rows,
                Math.max(1, rows.size()),
                (statement, row) -> {
                    statement.setObject(1, importId);
                    statement.setString(2, row.state().name());
                    statement.setLong(3, row.number());
                    statement.setString(4, json.write(row.values()));
                    statement.setString(5, problems(row));
                    statement.setString(6, row.changes());
                });
    }

    private String problems(FileRow row) {
        return row.problems().isEmpty() ? null : json.write(row.problems());
    }

    /** What was there already at the check waits once more. */
    void lookAgain(UUID importId) {
        jdbc.update(
                "update file_import_row set state = 'WAITING' where import_id = ? and state = 'EXISTING'", importId);
    }

    /** The first rows that wait, in the order of the file; with a problem when they cannot be read. */
    List<FileRow> waiting(FileImport of, int limit) {
        return of.restLeft() == null ? rows(of, State.WAITING, "", 0, limit) : List.of();
    }

    /** Rows that wait became something that is kept; their values stay as they are stored. */
    void keep(UUID importId, List<FileRow> rows) {
        jdbc.batchUpdate(
                "update file_import_row set state = ?, problems = ?"
                        + " where import_id = ? and state = 'WAITING' and file_row = ?",
                rows,
                Math.max(1, rows.size()),
                (statement, row) -> {
                    statement.setString(1, row.state().name());
                    statement.setString(2, problems(row));
                    statement.setObject(3, importId);
                    statement.setLong(4, row.number());
                });
    }

    /** The rows up to this one that still wait are in. */
    void forget(UUID importId, long upToRow) {
        jdbc.update(
                "delete from file_import_row where import_id = ? and state = 'WAITING' and file_row <= ?",
                importId,
                upToRow);
    }

    /** Every row that is kept, in the order of the file, by import. */
    public Map<UUID, List<FileRow>> of(Collection<FileImport> imports) {
        Map<UUID, FileImport> importsById = imports.stream().collect(Collectors.toMap(FileImport::id, one -> one));
        Map<UUID, List<FileRow>> rows = new HashMap<>();
        jdbc.query(
                ROWS + "import_id = any(?) order by import_id, file_row",
                row -> {
                    FileImport of = importsById.get(row.getObject("import_id", UUID.class));
                    rows.computeIfAbsent(of.id(), id -> new ArrayList<>()).add(left(of, read(of, row)));
                },
                SqlArrays.ids(importsById.keySet()));
        return rows;
    }

    /** Rows that are not imported, in the order of the file, a part at a time: those that could not be, and the rest left. */
    public List<FileRow> failed(FileImport of, long afterRow, int limit) {
        List<FileRow> failed = rows(of, State.FAILED, "", afterRow, limit);
        if (of.restLeft() == null) {
            return failed;
        }
        Stream<FileRow> rest =
                rows(of, State.WAITING, "", afterRow, limit).stream().map(row -> left(of, row));
        return Stream.concat(failed.stream(), rest)
                .sorted(Comparator.comparingLong(FileRow::number))
                .limit(limit)
                .toList();
    }

    private static FileRow left(FileImport of, FileRow row) {
        return of.restLeft() == null || row.state() != State.WAITING
                ? row
                : row.failed(List.of(of.restLeft().of(of.kind())));
    }

    /** Waiting rows that would change something, in the order of the file, a part at a time. */
    public List<FileRow> changing(FileImport of, String saying, long afterRow, int limit) {
        return of.restLeft() != null
                ? List.of()
                : rows(of, State.WAITING, "%" + saying + "%", afterRow, limit).stream()
                        .filter(row -> row.problems().isEmpty())
                        .toList();
    }

    /** @param changes a pattern of their changes; empty for all rows, those that change nothing known included */
    private List<FileRow> rows(FileImport of, State state, String changes, long afterRow, int limit) {
        List<Object> args = new ArrayList<>(List.of(of.id(), state.name(), afterRow));
        if (!changes.isEmpty()) {
            args.add(changes);
        }
        args.add(limit);
        return jdbc.query(
                ROWS + "import_id = ? and state = ? and file_row > ?" + (changes.isEmpty() ? "" : " and changes like ?")
                        + " order by import_id, state, file_row limit ?",
                (row, number) -> read(of, row),
                args.toArray());
    }

    /** What another version stored, or nobody knows how, is a row that the system failed at: the others go on. */
    private FileRow read(FileImport of, ResultSet row) throws SQLException {
        List<String> values = json.readOr(null, row.getString("row_values"), VALUES);
        return new FileRow(
                row.getLong("file_row"),
                State.valueOf(row.getString("state")),
                values == null ? List.of() : values,
                values == null
                        ? List.of(Cause.SYSTEM_ERROR.of(of.kind()))
                        : json.readOr(List.of(), row.getString("problems"), PROBLEMS),
                row.getString("changes"));
    }
}
