package io.mpsexpress.contact.domain;

import com.fasterxml.jackson.core.type.TypeReference;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.SqlArrays;
import io.mpsexpress.shared.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of uploaded files: stored with the upload, so that an import goes on from here after a restart. */
@Repository
public class ContactImportRows {

    private static final TypeReference<List<String>> VALUES = new TypeReference<>() {};
    private static final TypeReference<List<FieldProblem>> PROBLEMS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final StoredJson json;

    ContactImportRows(JdbcTemplate jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void add(UUID importId, List<CheckedRow> rows) {
        jdbc.batchUpdate(
                "insert into contact_import_row (import_id, file_row, state, row_values, problems)"
                        + " values (?, ?, ?, ?, ?)",
                rows,
                Math.max(1, rows.size()),
                (statement, row) -> {
                    statement.setObject(1, importId);
                    statement.setInt(2, row.row());
                    statement.setString(3, row.state().name());
                    statement.setString(4, json.write(row.values()));
                    statement.setString(5, row.problems().isEmpty() ? null : json.write(row.problems()));
                });
    }

    /** All rows of the file in their order. */
    public List<CheckedRow> of(UUID importId) {
        return jdbc.query(
                "select * from contact_import_row where import_id = ? order by file_row",
                (row, number) -> read(row),
                importId);
    }

    /** The rows of many files, by file. */
    public Map<UUID, List<CheckedRow>> of(Collection<UUID> importIds) {
        record RowOfImport(UUID importId, CheckedRow row) {}
        return jdbc
                .query(
                        "select * from contact_import_row where import_id = any(?) order by import_id, file_row",
                        (row, number) -> new RowOfImport(row.getObject("import_id", UUID.class), read(row)),
                        SqlArrays.ids(importIds))
                .stream()
                .collect(Collectors.groupingBy(
                        RowOfImport::importId, Collectors.mapping(RowOfImport::row, Collectors.toList())));
    }

    /** The first rows that are to be imported. */
    public List<CheckedRow> next(UUID importId, int limit) {
        return jdbc.query(
                "select * from contact_import_row where import_id = ? and state = 'NEW' order by file_row limit ?",
                (row, number) -> read(row),
                importId,
                limit);
    }

    /** Records what became of rows. */
    public void mark(UUID importId, Map<Integer, ContactRowState> outcomes) {
        jdbc.batchUpdate(
                "update contact_import_row set state = ? where import_id = ? and file_row = ?",
                outcomes.entrySet(),
                Math.max(1, outcomes.size()),
                (statement, outcome) -> {
                    statement.setString(1, outcome.getValue().name());
                    statement.setObject(2, importId);
                    statement.setInt(3, outcome.getKey());
                });
    }

    /** All rows of one state get another. Returns how many. */
    public int markAll(UUID importId, ContactRowState from, ContactRowState to) {
        return jdbc.update(
                "update contact_import_row set state = ? where import_id = ? and state = ?",
                to.name(),
                importId,
                from.name());
    }

    /** How many rows of each state the files have, by file; states without rows are left out. */
    public Map<UUID, Map<ContactRowState, Integer>> counts(Collection<UUID> importIds) {
        Map<UUID, Map<ContactRowState, Integer>> counts = new HashMap<>();
        jdbc.query(
                "select import_id, state, count(*) from contact_import_row where import_id = any(?)"
                        + " group by import_id, state",
                row -> {
                    counts.computeIfAbsent(row.getObject(1, UUID.class), file -> new EnumMap<>(ContactRowState.class))
                            .put(ContactRowState.valueOf(row.getString(2)), row.getInt(3));
                },
                SqlArrays.ids(importIds));
        return counts;
    }

    /** The same of one file. */
    public Map<ContactRowState, Integer> counts(UUID importId) {
        return counts(List.of(importId)).getOrDefault(importId, Map.of());
    }

    /** A row that cannot be read is one that the system failed at: the others go on. */
    private CheckedRow read(ResultSet row) throws SQLException {
        List<String> values = json.readOr(null, row.getString("row_values"), VALUES);
        return values == null
                ? new CheckedRow(row.getInt("file_row"), List.of(), ContactRowState.SYSTEM_ERROR, List.of())
                : new CheckedRow(
                        row.getInt("file_row"),
                        values,
                        ContactRowState.valueOf(row.getString("state")),
                        json.readOr(List.of(), row.getString("problems"), PROBLEMS));
    }
}
