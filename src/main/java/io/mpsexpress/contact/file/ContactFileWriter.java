package io.mpsexpress.contact.file;

import io.mpsexpress.contact.domain.BulkContacts;
import io.mpsexpress.contact.domain.ContactField;
import io.mpsexpress.contact.domain.SuppliesContact;
import io.mpsexpress.imports.FileRow;
import io.mpsexpress.imports.FileRow.Cause;
import io.mpsexpress.imports.FileRow.State;
import io.mpsexpress.request.RequestKind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.stereotype.Component;

/** Adds the contacts of some rows within the transaction of the caller. */
@Component
class ContactFileWriter {

    private static final Logger LOG = LoggerFactory.getLogger(ContactFileWriter.class);

    private final BulkContacts contacts;

    ContactFileWriter(BulkContacts contacts) {
        this.contacts = contacts;
    }

    /**
     * Adds each contact that the organization does not have. When the database refuses one for whatever reason, the others are
     * added nevertheless.
     *
     * @return what became of each row
     */
    List<FileRow> add(UUID organizationId, List<FileRow> rows) {
        try {
            return addAll(organizationId, rows);
        } catch (NonTransientDataAccessException e) {
            return rows.stream().map(row -> addOne(organizationId, row)).toList();
        }
    }

    private List<FileRow> addAll(UUID organizationId, List<FileRow> rows) {
        record Entry(FileRow row, SuppliesContact contact) {}
        // two imports that meet lock the contacts in the same order: neither can wait for the other in a circle
        List<Entry> entries = rows.stream()
                .map(row -> new Entry(row, new SuppliesContact(organizationId, ContactField.details(row.values()))))
                .sorted(Comparator.comparing((Entry entry) -> entry.contact.comparableKey()))
                .toList();
        List<Boolean> added =
                contacts.addIfAbsent(entries.stream().map(Entry::contact).toList());
        List<FileRow> outcomes = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            outcomes.add(entries.get(i).row.became(added.get(i) ? State.DONE : State.EXISTING));
        }
        return outcomes;
    }

    private FileRow addOne(UUID organizationId, FileRow row) {
        try {
            return addAll(organizationId, List.of(row)).get(0);
        } catch (NonTransientDataAccessException e) {
            logRefusal(organizationId, row, e);
            return row.failed(List.of(Cause.SYSTEM_ERROR.of(RequestKind.CONTACT_IMPORT)));
        }
    }

    /** Without the database's message, which would quote the person's address. */
    private static void logRefusal(UUID organizationId, FileRow row, NonTransientDataAccessException refusal) {
        LOG.error(
                "The database refuses row {} of a contact file of organization {}: {}, SQL state {}",
                row.number(),
                organizationId,
                refusal.getClass().getSimpleName(),
                refusal.getMostSpecificCause() instanceof SQLException sql ? sql.getSQLState() : "unknown");
    }
}
