package io.mpsexpress.contact;

import io.mpsexpress.access.CurrentCaller;
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
import org.springframework.transaction.annotation.Transactional;

/** Imports of contacts for all organizations that the caller may see, newest first: their ids are ordered by time. */
@Repository
@Transactional(readOnly = true)
public class ContactImportList {

    private static final String SELECT = "select r.id, r.organization_id, o.name, r.file_name, r.state, r.uploaded_by,"
            + " r.uploaded_at, (select count(*) from contact_import_row c where c.import_id = r.id) as total_rows"
            + " from contact_import r join organization o on o.id = r.organization_id";

    private final JdbcTemplate jdbc;
    private final CurrentCaller currentCaller;

    ContactImportList(JdbcTemplate jdbc, CurrentCaller currentCaller) {
        this.jdbc = jdbc;
        this.currentCaller = currentCaller;
    }

    public Page<Listed> find(RequestFilter filter, int limit, String cursor) {
        RequestFilter.Conditions conditions =
                filter.within(currentCaller.get().partnerId()).conditions("uploaded_by", "ended_at", cursor);
        List<Listed> found = jdbc.query(SELECT + conditions.sql(limit), (row, number) -> map(row), conditions.args());
        return Page.of(found, limit, listed -> Cursor.of(listed.id().toString()));
    }

    /** Whether there is such an import, and the caller may see it. */
    public boolean isVisible(UUID importId) {
        Optional<UUID> scope = currentCaller.get().partnerScope();
        return jdbc.queryForList("select partner_id from contact_import where id = ?", UUID.class, importId).stream()
                .anyMatch(partner -> scope.isEmpty() || scope.get().equals(partner));
    }

    private static Listed map(ResultSet row) throws SQLException {
        return new Listed(
                row.getObject("id", UUID.class),
                row.getObject("organization_id", UUID.class),
                row.getString("name"),
                row.getString("file_name"),
                ContactImportState.valueOf(row.getString("state")),
                row.getInt("total_rows"),
                row.getString("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }

    /**
     * An import in a list.
     *
     * @param fileName may be empty
     * @param total rows with values
     */
    public record Listed(
            UUID id,
            UUID organizationId,
            String organizationName,
            String fileName,
            ContactImportState state,
            int total,
            String uploadedBy,
            Instant uploadedAt) {}
}
