package io.mpsexpress.printer.domain;

import com.fasterxml.jackson.core.type.TypeReference;
import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.printer.PrinterImportState;
import io.mpsexpress.printer.PrinterImportView;
import io.mpsexpress.request.RequestFilter;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Imports of fleet files as people read them, newest first: their ids are ordered by time. */
@Repository
public class PrinterImportList {

    private static final TypeReference<Object[]> ARGS = new TypeReference<>() {};
    private static final String SELECT =
            "select r.*, o.name from printer_import r join organization o on o.id = r.organization_id";

    private final JdbcTemplate jdbc;
    private final StoredJson json;

    PrinterImportList(JdbcTemplate jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Page<PrinterImportView> find(RequestFilter filter, int limit, String cursor) {
        RequestFilter.Conditions conditions = filter.conditions("uploaded_by", "ended_at", cursor);
        List<PrinterImportView> found =
                jdbc.query(SELECT + conditions.sql(limit), (row, number) -> map(row), conditions.args());
        return Page.of(found, limit, view -> Cursor.of(view.id().toString()));
    }

    /** @param organizationId null for whichever */
    public Optional<PrinterImportView> one(UUID importId, UUID organizationId) {
        return jdbc.query(SELECT + " where r.id = ?", (row, number) -> map(row), importId).stream()
                .filter(view -> organizationId == null || view.organizationId().equals(organizationId))
                .findFirst();
    }

    private PrinterImportView map(ResultSet row) throws SQLException {
        return new PrinterImportView(
                row.getObject("id", UUID.class),
                row.getObject("organization_id", UUID.class),
                row.getString("name"),
                row.getString("file_name"),
                PrinterImportState.valueOf(row.getString("state")),
                row.getBoolean("cancel_requested"),
                row.getString("uploaded_by"),
                time(row, "uploaded_at"),
                time(row, "started_at"),
                time(row, "ended_at"),
                ForcedEnd.of(row.getString("ended_by"), row.getString("end_reason")),
                new PrinterImportView.Check(
                        row.getInt("total"),
                        row.getInt("to_create"),
                        row.getInt("to_change"),
                        row.getInt("unchanged"),
                        row.getInt("invalid")),
                new PrinterImportView.Done(row.getInt("created"), row.getInt("updated"), row.getInt("failed")),
                refusal(row.getString("refusal_code"), row.getString("refusal_args")));
    }

    private Refused refusal(String code, String args) {
        return code == null ? null : Refused.invalid(code, json.readOr(new Object[0], args, ARGS));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
