package io.mpsexpress.contact;

import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.contact.ImportContactsProcess.ConfirmedImport;
import io.mpsexpress.contact.domain.CheckedRow;
import io.mpsexpress.contact.domain.ContactCsv;
import io.mpsexpress.contact.domain.ContactFileCheck;
import io.mpsexpress.contact.domain.ContactImport;
import io.mpsexpress.contact.domain.ContactImportRows;
import io.mpsexpress.contact.domain.ContactImports;
import io.mpsexpress.contact.domain.ContactRowState;
import io.mpsexpress.contact.domain.ImportReport;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings contacts in from files: check, confirm, look, cancel. The work itself is {@link ContactImportSteps}. */
@Service
@Transactional
public class ContactImportManagement {

    private static final UUID LAST_ID = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final ContactAccess access;
    private final ContactFileCheck fileCheck;
    private final ContactImports imports;
    private final ContactImportRows rows;
    private final ImportReport report;
    private final ImportContactsProcess process;
    private final AuditTrail audit;
    private final Clock clock;

    ContactImportManagement(
            ContactAccess access,
            ContactFileCheck fileCheck,
            ContactImports imports,
            ContactImportRows rows,
            ImportReport report,
            ImportContactsProcess process,
            AuditTrail audit,
            Clock clock) {
        this.access = access;
        this.fileCheck = fileCheck;
        this.imports = imports;
        this.rows = rows;
        this.report = report;
        this.process = process;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Checks a file. No contact is written; the file waits for {@link #confirm}.
     *
     * @param fileName as the browser gave it; may be null
     * @param content as {@link ContactCsv#bytesOf} gives it
     * @return what the check found; state REFUSED, with the reason, when the file as a whole cannot be used
     */
    public ContactImportView check(UUID organizationId, String fileName, byte[] content) {
        OrganizationView organization = access.requireWritable(organizationId);
        List<CheckedRow> checked;
        try {
            checked = fileCheck.check(organizationId, ContactCsv.read(content));
        } catch (Refused refusal) {
            return recordRefusal(organization, fileName, refusal);
        }
        ContactImport created =
                imports.saveAndFlush(ContactImport.checked(organization, fileName, access.userId(), clock.instant()));
        rows.add(created.id(), checked);
        return report.view(created, checked);
    }

    /**
     * Begins to import a checked file.
     *
     * @throws Refused as a conflict when it does not wait for that
     */
    public ContactImportView confirm(UUID organizationId, UUID importId) {
        OrganizationView organization = access.requireWritable(organizationId);
        ContactImport confirmed = toDecide(organizationId, importId);
        confirmed.start(clock.instant());
        imports.saveAndFlush(confirmed);
        record("contacts.importConfirmed", confirmed);
        // contacts come and go between check and confirmation: the import itself finds which are there
        rows.markAll(importId, ContactRowState.EXISTING, ContactRowState.NEW);
        process.importConfirmed(new ConfirmedImport(
                importId, organizationId, organization.name(), organization.partnerId(), organization.parentName()));
        return view(confirmed);
    }

    /**
     * Stops an import after the slice it is at, or drops a checked file. What is in stays in, the rest is reported as
     * cancelled.
     *
     * @throws Refused as a conflict when it is over
     */
    public ContactImportView cancel(UUID organizationId, UUID importId) {
        access.requireWritable(organizationId);
        ContactImport cancelled = toDecide(organizationId, importId);
        record("contacts.importCancelled", cancelled);
        if (cancelled.state() == ContactImportState.CHECKED) {
            rows.markAll(importId, ContactRowState.NEW, ContactRowState.CANCELLED);
            cancelled.end(true, clock.instant());
            return view(imports.saveAndFlush(cancelled));
        }
        if (imports.requestCancellation(importId) == 0) {
            throw Refused.conflict("contact.import.over");
        }
        return view(require(organizationId, importId));
    }

    /**
     * @throws Refused as not found when there is none, or the caller may not see it
     */
    @Transactional(readOnly = true)
    public ContactImportView get(UUID organizationId, UUID importId) {
        access.requireReadable(organizationId);
        return view(require(organizationId, importId));
    }

    /** The imports of an organization, newest first. */
    @Transactional(readOnly = true)
    public Page<ContactImportView> list(UUID organizationId, int limit, String cursor) {
        access.requireReadable(organizationId);
        Cursor after = Cursor.decode(cursor, 1);
        List<ContactImport> found = imports.findByOrganizationIdAndIdLessThanOrderByOrganizationIdDescIdDesc(
                organizationId, after == null ? LAST_ID : after.id(0), Limit.of(limit + 1));
        Page<ContactImport> page =
                Page.of(found, limit, last -> Cursor.of(last.id().toString()));
        return new Page<>(views(page.items()), page.nextCursor());
    }

    /**
     * The rows to correct and import again, as a contact file.
     *
     * @throws Refused as not found when there is no such import, or the caller may not see it
     */
    @Transactional(readOnly = true)
    public String failedRows(UUID organizationId, UUID importId) {
        access.requireReadable(organizationId);
        return report.failedRows(rows.of(require(organizationId, importId).id()));
    }

    private ContactImportView recordRefusal(OrganizationView organization, String fileName, Refused refusal) {
        ContactImport refused = imports.saveAndFlush(ContactImport.refused(
                organization, fileName, access.userId(), clock.instant(), refusal.code(), report.args(refusal)));
        return report.view(refused, List.of());
    }

    private void record(String act, ContactImport of) {
        audit.record(act, of.organizationId(), of.id().toString(), Map.of());
    }

    private List<ContactImportView> views(List<ContactImport> of) {
        Map<UUID, List<CheckedRow>> rowsOf =
                rows.of(of.stream().map(ContactImport::id).toList());
        return of.stream()
                .map(one -> report.view(one, rowsOf.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private ContactImportView view(ContactImport of) {
        return report.view(of, rows.of(of.id()));
    }

    private ContactImport toDecide(UUID organizationId, UUID importId) {
        return imports.findToDecide(importId, organizationId).orElseThrow(Refused::notFound);
    }

    private ContactImport require(UUID organizationId, UUID importId) {
        return imports.findByIdAndOrganizationId(importId, organizationId).orElseThrow(Refused::notFound);
    }
}
