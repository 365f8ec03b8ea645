package io.mpsexpress.contact.domain;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.stereotype.Component;

/** Adds the contacts of some rows within the transaction of the caller. */
@Component
public class ContactSlice {

    private static final Logger LOG = LoggerFactory.getLogger(ContactSlice.class);

    private final BulkContacts contacts;

    ContactSlice(BulkContacts contacts) {
        this.contacts = contacts;
    }

    /**
     * Adds each contact that the organization does not have. When one cannot be read, or the database refuses it for
     * whatever reason, the others are added nevertheless.
     *
     * @return what became of each row
     */
    public Map<Integer, ContactRowState> add(UUID organizationId, List<CheckedRow> rows) {
        List<CheckedRow> readable =
                rows.stream().filter(row -> row.state() == ContactRowState.NEW).toList();
        Map<Integer, ContactRowState> outcomes = new TreeMap<>();
        rows.stream()
                .filter(row -> row.state() != ContactRowState.NEW)
                .forEach(row -> outcomes.put(row.row(), leftOut(organizationId, row)));
        try {
            outcomes.putAll(addAll(organizationId, readable));
        } catch (NonTransientDataAccessException e) {
            outcomes.putAll(addOneByOne(organizationId, readable));
        }
        return outcomes;
    }

    private static ContactRowState leftOut(UUID organizationId, CheckedRow unreadable) {
        LOG.error(
                "Row {} of a contact file of organization {} is stored as nothing that can be read",
                unreadable.row(),
                organizationId);
        return ContactRowState.SYSTEM_ERROR;
    }

    private Map<Integer, ContactRowState> addAll(UUID organizationId, List<CheckedRow> rows) {
        record Entry(int row, SuppliesContact contact) {}
        // two imports that meet lock the contacts in the same order: neither can wait for the other in a circle
        List<Entry> entries = rows.stream()
                .map(row -> new Entry(row.row(), contact(organizationId, row)))
                .sorted(Comparator.comparing((Entry entry) -> entry.contact.comparableKey()))
                .toList();
        List<Boolean> added =
                contacts.addIfAbsent(entries.stream().map(Entry::contact).toList());
        Map<Integer, ContactRowState> outcomes = new TreeMap<>();
        for (int i = 0; i < entries.size(); i++) {
            ContactRowState outcome = added.get(i) ? ContactRowState.IMPORTED : ContactRowState.EXISTING;
            outcomes.put(entries.get(i).row, outcome);
        }
        return outcomes;
    }

    private Map<Integer, ContactRowState> addOneByOne(UUID organizationId, List<CheckedRow> rows) {
        Map<Integer, ContactRowState> outcomes = new TreeMap<>();
        for (CheckedRow row : rows) {
            try {
                outcomes.putAll(addAll(organizationId, List.of(row)));
            } catch (NonTransientDataAccessException e) {
                logRefusal(organizationId, row, e);
                outcomes.put(row.row(), ContactRowState.SYSTEM_ERROR);
            }
        }
        return outcomes;
    }

    /** Without the database's message, which would quote the person's address. */
    private static void logRefusal(UUID organizationId, CheckedRow row, NonTransientDataAccessException refusal) {
        LOG.error(
                "The database refuses row {} of a contact file of organization {}: {}, SQL state {}",
                row.row(),
                organizationId,
                refusal.getClass().getSimpleName(),
                refusal.getMostSpecificCause() instanceof SQLException sql ? sql.getSQLState() : "unknown");
    }

    private static SuppliesContact contact(UUID organizationId, CheckedRow row) {
        return new SuppliesContact(organizationId, ContactField.details(row.values()));
    }
}
