package io.mpsexpress.printer;

import io.mpsexpress.printer.PrinterFactsChanged.Source;
import io.mpsexpress.printer.domain.CurrentCheck;
import io.mpsexpress.printer.domain.EligibilityColumn;
import io.mpsexpress.printer.domain.PrinterRows;
import io.mpsexpress.shared.SqlArrays;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which supplies delivery contact printers have. That it is one of their organization is checked by who gives it. */
@Service
@Transactional
public class PrinterContacts {

    private static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;
    private final PrinterRows rows;
    private final EligibilityColumn eligibilityColumn;
    private final CurrentCheck currentCheck;

    PrinterContacts(
            JdbcTemplate jdbc, PrinterRows rows, EligibilityColumn eligibilityColumn, CurrentCheck currentCheck) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.eligibilityColumn = eligibilityColumn;
        this.currentCheck = currentCheck;
    }

    /**
     * Makes the contact that of the printers, and brings their eligibility up to date.
     *
     * @return how many printers now have the contact
     */
    public int assign(UUID organizationId, UUID contactId, Collection<UUID> printerIds) {
        rows.lock(printerIds);
        int[][] changed = jdbc.batchUpdate(
                "update printer set supplies_contact_id = ?, version = version + 1 where id = ? and organization_id = ?",
                printerIds,
                BATCH,
                (statement, printerId) -> {
                    statement.setObject(1, contactId);
                    statement.setObject(2, printerId);
                    statement.setObject(3, organizationId);
                });
        eligibilityColumn.refresh(printerIds, currentCheck.get(), Source.CONTACT);
        return Arrays.stream(changed).flatMapToInt(Arrays::stream).sum();
    }

    /** Moves all printers of one contact to another of the same organization. Returns how many. */
    public int move(UUID organizationId, UUID fromContactId, UUID toContactId) {
        rows.lock(jdbc.queryForList(
                "select id from printer where supplies_contact_id = ? and organization_id = ?",
                UUID.class,
                fromContactId,
                organizationId));
        return jdbc.update(
                "update printer set supplies_contact_id = ?, version = version + 1"
                        + " where supplies_contact_id = ? and organization_id = ?",
                toContactId,
                fromContactId,
                organizationId);
    }

    /** How many printers a contact serves. */
    @Transactional(readOnly = true)
    public long count(UUID contactId) {
        return jdbc.queryForObject("select count(*) from printer where supplies_contact_id = ?", Long.class, contactId);
    }

    /** How many printers each of these contacts serves; those that serve none are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Long> count(Collection<UUID> contactIds) {
        return counts(
                "select supplies_contact_id, count(*) from printer where supplies_contact_id = any(?)"
                        + " group by supplies_contact_id",
                SqlArrays.ids(contactIds));
    }

    /** The contacts of an organization that serve most printers, most first, with their number. */
    @Transactional(readOnly = true)
    public Map<UUID, Long> mostUsed(UUID organizationId, int limit) {
        return counts(
                "select supplies_contact_id, count(*) from printer"
                        + " where organization_id = ? and supplies_contact_id is not null"
                        + " group by supplies_contact_id order by 2 desc, 1 limit ?",
                organizationId,
                limit);
    }

    private Map<UUID, Long> counts(String sql, Object... args) {
        Map<UUID, Long> counts = new LinkedHashMap<>();
        jdbc.query(
                sql,
                row -> {
                    counts.put(row.getObject(1, UUID.class), row.getLong(2));
                },
                args);
        return counts;
    }
}
