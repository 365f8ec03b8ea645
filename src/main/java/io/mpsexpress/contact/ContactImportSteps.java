package io.mpsexpress.contact;

import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.contact.domain.CheckedRow;
import io.mpsexpress.contact.domain.ContactImport;
import io.mpsexpress.contact.domain.ContactImportRows;
import io.mpsexpress.contact.domain.ContactImports;
import io.mpsexpress.contact.domain.ContactRowState;
import io.mpsexpress.contact.domain.ContactSlice;
import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.shared.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of an import: slice after slice, each a transaction with its progress, and the end. */
@Service
@Transactional
public class ContactImportSteps {

    /** Small enough that a cancel is heeded at once and little is done twice after a failure. */
    static final int SLICE = 25;

    private final ContactImports imports;
    private final ContactImportRows rows;
    private final ContactSlice slice;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContactImportSteps(
            ContactImports imports,
            ContactImportRows rows,
            ContactSlice slice,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.slice = slice;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Imports the next rows, unless somebody cancelled. */
    public Progress importNext(UUID importId) {
        ContactImport importing = require(importId);
        if (importing.isCancelRequested()) {
            return new Progress(false, rows.markAll(importId, ContactRowState.NEW, ContactRowState.CANCELLED) > 0);
        }
        List<CheckedRow> next = rows.next(importId, SLICE + 1);
        List<CheckedRow> now = next.subList(0, Math.min(SLICE, next.size()));
        rows.mark(importId, slice.add(importing.organizationId(), now));
        return new Progress(next.size() > SLICE, false);
    }

    /** Reports all rows that are left as not imported because the system failed again and again. */
    public Progress giveUp(UUID importId) {
        require(importId);
        rows.markAll(importId, ContactRowState.NEW, ContactRowState.SYSTEM_ERROR);
        return new Progress(false, false);
    }

    /**
     * Ends the import.
     *
     * @param cancelled whether rows were left out because somebody cancelled
     */
    public void conclude(UUID importId, boolean cancelled) {
        ContactImport ended = require(importId);
        ended.end(cancelled, clock.instant());
        conclude(ended);
    }

    /** Its process is over; an import that is not ends with it: what is in stays in, the rest is cancelled. */
    public void processEnded(UUID importId, ForcedEnd end) {
        imports.findById(importId)
                .filter(unfinished -> !unfinished.state().isOver())
                .ifPresent(unfinished -> {
                    rows.markAll(importId, ContactRowState.NEW, ContactRowState.CANCELLED);
                    unfinished.endByForce(clock.instant(), end);
                    conclude(unfinished);
                });
    }

    private void conclude(ContactImport ended) {
        Map<String, Object> details = new TreeMap<>();
        Map<ContactRowState, Integer> counts = rows.counts(ended.id());
        counts.forEach((state, count) -> details.put(state.name(), count));
        details.put("requestedBy", ended.uploadedBy());
        if (ended.forcedEnd() != null) {
            details.put("reason", ended.forcedEnd().reasonOrEmpty());
        }
        audit.record(
                ended.forcedEnd() == null ? "contacts.imported" : "contacts.importEnded",
                ended.organizationId(),
                ended.id().toString(),
                details);
        events.publishEvent(imported(ended, counts));
    }

    private static ContactsImported imported(ContactImport ended, Map<ContactRowState, Integer> counts) {
        return new ContactsImported(
                ended.id(),
                ended.organizationId(),
                ended.fileName(),
                ended.uploadedBy(),
                ended.state() == ContactImportState.CANCELLED,
                ended.forcedEnd(),
                ended.startedAt(),
                ended.endedAt(),
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                counts.getOrDefault(ContactRowState.IMPORTED, 0),
                counts.getOrDefault(ContactRowState.EXISTING, 0));
    }

    private ContactImport require(UUID importId) {
        return imports.findById(importId).orElseThrow(Refused::notFound);
    }

    /**
     * How far the import is after a slice.
     *
     * @param rowsLeft whether there are more rows to import
     * @param cancelled whether rows were left out because somebody cancelled
     */
    public record Progress(boolean rowsLeft, boolean cancelled) {}
}
