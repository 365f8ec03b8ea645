package io.mpsexpress.contact.domain;

import io.mpsexpress.contact.ContactAssignmentState;
import io.mpsexpress.contact.ContactAssignmentView;
import io.mpsexpress.engine.ForcedEnd;
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

/** Requests for a contact newest first: their ids are ordered by time. */
@Repository
public class ContactAssignmentList {

    private static final String SELECT =
            "select r.id, r.state, r.organization_id, o.name, r.contact_id, r.requested_by,"
                    + " r.requested_at, r.closed_at, r.ended_by, r.end_reason, coalesce(r.part_of, r.id) as worked_on_by,"
                    + " (select count(*) from contact_assignment_printer p where p.contact_assignment_id = r.id) as printers"
                    + " from contact_assignment r join organization o on o.id = r.organization_id";

    private final JdbcTemplate jdbc;

    ContactAssignmentList(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Page<ContactAssignmentView> find(RequestFilter filter, int limit, String cursor) {
        RequestFilter.Conditions conditions = filter.conditions("requested_by", "closed_at", cursor);
        List<ContactAssignmentView> found =
                jdbc.query(SELECT + conditions.sql(limit), (row, number) -> map(row), conditions.args());
        return Page.of(found, limit, request -> Cursor.of(request.id().toString()));
    }

    private static ContactAssignmentView map(ResultSet row) throws SQLException {
        OffsetDateTime closedAt = row.getObject("closed_at", OffsetDateTime.class);
        return new ContactAssignmentView(
                row.getObject("id", UUID.class),
                ContactAssignmentState.valueOf(row.getString("state")),
                row.getObject("organization_id", UUID.class),
                row.getString("name"),
                row.getObject("contact_id", UUID.class),
                row.getInt("printers"),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                closedAt == null ? null : closedAt.toInstant(),
                ForcedEnd.of(row.getString("ended_by"), row.getString("end_reason")),
                row.getObject("worked_on_by", UUID.class),
                List.of(),
                false);
    }
}
