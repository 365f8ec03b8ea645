package io.mpsexpress.contact;

import io.mpsexpress.contact.domain.CheckedRow;
import io.mpsexpress.contact.domain.ContactImport;
import io.mpsexpress.contact.domain.ContactImportRows;
import io.mpsexpress.contact.domain.ContactImports;
import io.mpsexpress.contact.domain.ImportReport;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people see of the imports of contacts of an organization. */
@Service
@Transactional(readOnly = true)
public class ContactImportQueries {

    private static final UUID LAST_ID = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final ContactAccess access;
    private final ContactImports imports;
    private final ContactImportRows rows;
    private final ImportReport report;

    ContactImportQueries(ContactAccess access, ContactImports imports, ContactImportRows rows, ImportReport report) {
        this.access = access;
        this.imports = imports;
        this.rows = rows;
        this.report = report;
    }

    /**
     * @throws Refused as not found when there is none, or the caller may not see it
     */
    public ContactImportView get(UUID organizationId, UUID importId) {
        ContactImport found = require(organizationId, importId);
        return report.view(found, rows.of(found.id()));
    }

    /** The imports of an organization, newest first. */
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
    public String failedRows(UUID organizationId, UUID importId) {
        return report.failedRows(rows.of(require(organizationId, importId).id()));
    }

    private List<ContactImportView> views(List<ContactImport> of) {
        Map<UUID, List<CheckedRow>> rowsOf =
                rows.of(of.stream().map(ContactImport::id).toList());
        return of.stream()
                .map(one -> report.view(one, rowsOf.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private ContactImport require(UUID organizationId, UUID importId) {
        access.requireReadable(organizationId);
        return imports.findByIdAndOrganizationId(importId, organizationId).orElseThrow(Refused::notFound);
    }
}
