package io.mpsexpress.contact;

import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.contact.ImportContactsProcess.ConfirmedImport;
import io.mpsexpress.contact.domain.ContactImport;
import io.mpsexpress.contact.domain.ContactImportDecisions;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.shared.Refused;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings contacts in from files that {@link ContactImportUpload} checked: confirm, cancel. The work itself is {@link
 * ContactImportSteps}.
 */
@Service
@Transactional
public class ContactImportManagement {

    private final ContactAccess access;
    private final ContactImportDecisions decisions;
    private final ImportContactsProcess process;
    private final AuditTrail audit;

    ContactImportManagement(
            ContactAccess access, ContactImportDecisions decisions, ImportContactsProcess process, AuditTrail audit) {
        this.access = access;
        this.decisions = decisions;
        this.process = process;
        this.audit = audit;
    }

    /**
     * Begins to import a checked file.
     *
     * @throws Refused as a conflict when it does not wait for that
     */
    public void confirm(UUID organizationId, UUID importId) {
        OrganizationView organization = access.requireWritable(organizationId);
        ContactImport confirmed = decisions.confirm(organizationId, importId);
        record("contacts.importConfirmed", confirmed);
        process.importConfirmed(new ConfirmedImport(
                importId,
                confirmed.number(),
                organizationId,
                organization.name(),
                organization.partnerId(),
                organization.parentName()));
    }

    /**
     * Stops an import after the slice it is at, or drops a checked file. What is in stays in, the rest is reported as
     * cancelled.
     *
     * @throws Refused as a conflict when it is over
     */
    public void cancel(UUID organizationId, UUID importId) {
        access.requireWritable(organizationId);
        record("contacts.importCancelled", decisions.cancel(organizationId, importId));
    }

    private void record(String act, ContactImport of) {
        audit.record(act, of.organizationId(), of.id().toString(), Map.of());
    }
}
