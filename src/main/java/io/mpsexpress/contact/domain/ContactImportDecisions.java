package io.mpsexpress.contact.domain;

import io.mpsexpress.contact.ContactImportState;
import io.mpsexpress.shared.Refused;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What people decide on a checked file, or on one that is being imported, within the transaction of the caller. */
@Component
public class ContactImportDecisions {

    private final ContactImports imports;
    private final ContactImportRows rows;
    private final Clock clock;

    ContactImportDecisions(ContactImports imports, ContactImportRows rows, Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * @throws Refused as a conflict when it does not wait for that, and as not found when there is none
     */
    public ContactImport confirm(UUID organizationId, UUID importId) {
        ContactImport confirmed = find(organizationId, importId);
        confirmed.start(clock.instant());
        imports.saveAndFlush(confirmed);
        // contacts come and go between check and confirmation: the import itself finds which are there
        rows.markAll(importId, ContactRowState.EXISTING, ContactRowState.NEW);
        return confirmed;
    }

    /**
     * @throws Refused as a conflict when it is over, and as not found when there is none
     */
    public ContactImport cancel(UUID organizationId, UUID importId) {
        ContactImport cancelled = find(organizationId, importId);
        if (cancelled.state() == ContactImportState.CHECKED) {
            rows.markAll(importId, ContactRowState.NEW, ContactRowState.CANCELLED);
            cancelled.end(true, clock.instant());
            return imports.saveAndFlush(cancelled);
        }
        if (imports.requestCancellation(importId) == 0) {
            throw Refused.conflict("contact.import.over");
        }
        return cancelled;
    }

    private ContactImport find(UUID organizationId, UUID importId) {
        return imports.findToDecide(importId, organizationId).orElseThrow(Refused::notFound);
    }
}
