package io.mpsexpress.enrollment.domain;

import io.mpsexpress.enrollment.EnrollmentState;
import io.mpsexpress.enrollment.EnrollmentSummary;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Requests newest first: their ids are ordered by time. */
@Repository
public class EnrollmentList {

    private static final String SELECT = "select e.id, e.organization_id, o.name, e.state, e.printer_count,"
            + " e.requested_by, e.requested_at, e.closed_at from enrollment e"
            + " join organization o on o.id = e.organization_id where 1 = 1";

    private final JdbcTemplate jdbc;

    EnrollmentList(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What a person asked for and is not ended. */
    public List<EnrollmentSummary> openOf(String userId, int limit) {
        String sql = SELECT + " and e.requested_by = ? and e.closed_at is null order by e.id desc limit " + limit;
        return jdbc.query(sql, (row, number) -> map(row), userId);
    }

    /** Null partner, organization and open stand for all. */
    public Page<EnrollmentSummary> find(
            UUID partnerId, UUID organizationId, Boolean open, int limit, String cursorText) {
        Cursor cursor = Cursor.decode(cursorText, 1);
        StringBuilder sql = new StringBuilder(SELECT);
        List<Object> args = new ArrayList<>();
        if (partnerId != null) {
            sql.append(" and e.partner_id = ?");
            args.add(partnerId);
        }
        if (organizationId != null) {
            sql.append(" and e.organization_id = ?");
            args.add(organizationId);
        }
        if (open != null) {
            sql.append(open ? " and e.closed_at is null" : " and e.closed_at is not null");
        }
        if (cursor != null) {
            sql.append(" and e.id < ?");
            args.add(Ids.parse(cursor.part(0)));
        }
        sql.append(" order by e.id desc limit ").append(limit + 1);
        List<EnrollmentSummary> found = jdbc.query(sql.toString(), (row, number) -> map(row), args.toArray());
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
