package io.mpsexpress.enrollment.domain;

import io.mpsexpress.enrollment.EnrollmentState;
import io.mpsexpress.enrollment.EnrollmentSummary;
import io.mpsexpress.request.RequestFilter;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Requests newest first: their ids are ordered by time. */
@Repository
public class EnrollmentList {

    private static final String SELECT = "select r.id, r.organization_id, o.name, r.state, r.printer_count,"
            + " r.requested_by, r.requested_at, r.closed_at from enrollment r"
            + " join organization o on o.id = r.organization_id";

    private final JdbcTemplate jdbc;

    EnrollmentList(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Page<EnrollmentSummary> find(RequestFilter filter, int limit, String cursor) {
        RequestFilter.Conditions conditions = filter.conditions("requested_by", "closed_at", cursor);
        List<EnrollmentSummary> found =
                jdbc.query(SELECT + conditions.sql(limit), (row, number) -> map(row), conditions.args());
        return Page.of(found, limit, summary -> Cursor.of(summary.id().toString()));
    }

    private static EnrollmentSummary map(ResultSet row) throws SQLException {
        return new EnrollmentSummary(
                row.getObject("id", UUID.class),
                row.getObject("organization_id", UUID.class),
                row.getString("name"),
                EnrollmentState.valueOf(row.getString("state")),
                row.getInt("printer_count"),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                time(row, "closed_at"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
