package io.mpsexpress.removal.domain;

import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.removal.RemovalState;
import io.mpsexpress.removal.RemovalView;
import io.mpsexpress.request.RequestFilter;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Removals newest first: their ids are ordered by time. */
@Repository
public class RemovalList {

    private static final String SELECT = "select r.id, r.state, r.organization_id, o.name, r.entitlement,"
            + " r.printer_count, r.reason, r.requested_by, r.requested_at, r.decided_by, r.decided_at,"
            + " r.decision_reason, r.ended_at, r.ended_by, r.end_reason from removal r join organization o on o.id = r.organization_id";

    private final JdbcTemplate jdbc;

    RemovalList(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Page<RemovalView> find(RequestFilter filter, int limit, String cursor) {
        RequestFilter.Conditions conditions = filter.conditions("requested_by", "ended_at", cursor);
        List<RemovalView> found =
                jdbc.query(SELECT + conditions.sql(limit), (row, number) -> map(row), conditions.args());
        return Page.of(found, limit, removal -> Cursor.of(removal.id().toString()));
    }

    /**
     * @param partnerId whose customer it must be for; null for anybody's
     */
    public Optional<RemovalView> find(UUID id, UUID partnerId) {
        return jdbc
                .query(
                        SELECT + " where r.id = ? and r.partner_id = coalesce(?, r.partner_id)",
                        (row, number) -> map(row),
                        id,
                        partnerId)
                .stream()
                .findFirst();
    }

    private static RemovalView map(ResultSet row) throws SQLException {
        return new RemovalView(
                row.getObject("id", UUID.class),
                RemovalState.valueOf(row.getString("state")),
                row.getObject("organization_id", UUID.class),
                row.getString("name"),
                row.getBoolean("entitlement"),
                row.getInt("printer_count"),
                row.getString("reason"),
                row.getString("requested_by"),
                time(row, "requested_at"),
                row.getString("decided_by"),
                time(row, "decided_at"),
                row.getString("decision_reason"),
                time(row, "ended_at"),
                ForcedEnd.of(row.getString("ended_by"), row.getString("end_reason")));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
