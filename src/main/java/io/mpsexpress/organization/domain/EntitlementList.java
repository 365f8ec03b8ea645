package io.mpsexpress.organization.domain;

import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.organization.EntitlementRequestView;
import io.mpsexpress.organization.EntitlementState;
import io.mpsexpress.request.RequestFilter;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Entitlement requests newest first: their ids are ordered by time. */
@Repository
public class EntitlementList {

    private static final String SELECT = "select r.id, r.state, r.organization_id, o.name, r.requested_by,"
            + " r.requested_at, r.decided_by, r.decided_at, r.ended_by, r.end_reason, r.part_of from entitlement_request r"
            + " join organization o on o.id = r.organization_id";

    private final JdbcTemplate jdbc;

    EntitlementList(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Page<EntitlementRequestView> find(RequestFilter filter, int limit, String cursor) {
        RequestFilter.Conditions conditions = filter.conditions("requested_by", "decided_at", cursor);
        List<EntitlementRequestView> found =
                jdbc.query(SELECT + conditions.sql(limit), (row, number) -> map(row), conditions.args());
        return Page.of(found, limit, request -> Cursor.of(request.id().toString()));
    }

    private static EntitlementRequestView map(ResultSet row) throws SQLException {
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new EntitlementRequestView(
                row.getObject("id", UUID.class),
                EntitlementState.valueOf(row.getString("state")),
                row.getObject("organization_id", UUID.class),
                row.getString("name"),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"),
                decidedAt == null ? null : decidedAt.toInstant(),
                ForcedEnd.of(row.getString("ended_by"), row.getString("end_reason")),
                row.getObject("part_of", UUID.class),
                List.of());
    }
}
