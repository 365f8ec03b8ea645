package io.mpsexpress.contact.domain;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The printers of a request for a contact: up to 50,000, written in batches. */
@Repository
public class ContactAssignmentPrinters {

    private static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;

    ContactAssignmentPrinters(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void add(UUID assignmentId, Collection<UUID> printerIds) {
        jdbc.batchUpdate(
                "insert into contact_assignment_printer (contact_assignment_id, printer_id) values (?, ?)",
                printerIds,
                BATCH,
                (statement, printerId) -> {
                    statement.setObject(1, assignmentId);
                    statement.setObject(2, printerId);
                });
    }

    public List<UUID> of(UUID assignmentId) {
        return jdbc.queryForList(
                "select printer_id from contact_assignment_printer where contact_assignment_id = ?",
                UUID.class,
                assignmentId);
    }

    /** The newest requests for a contact that a printer is in. */
    public List<UUID> assignmentsOf(UUID printerId, int limit) {
        return jdbc.queryForList(
                "select contact_assignment_id from contact_assignment_printer where printer_id = ?"
                        + " order by contact_assignment_id desc limit " + limit,
                UUID.class,
                printerId);
    }

    public int count(UUID assignmentId) {
        return jdbc.queryForObject(
                "select count(*) from contact_assignment_printer where contact_assignment_id = ?",
                Integer.class,
                assignmentId);
    }
}
