package io.mpsexpress.contact;

import io.mpsexpress.contact.domain.CheckedRow;
import io.mpsexpress.contact.domain.ContactImport;
import io.mpsexpress.contact.domain.ContactImportRows;
import io.mpsexpress.contact.domain.ContactImports;
import io.mpsexpress.contact.domain.ContactRowState;
import io.mpsexpress.contact.domain.ImportReport;
import io.mpsexpress.request.RequestFilter;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.request.RequestView;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people see of the imports of contacts of an organization. */
@Service
@Transactional(readOnly = true)
public class ContactImportQueries {

    private final ContactAccess access;
    private final RequestQueries requests;
    private final ContactImports imports;
    private final ContactImportRows rows;
    private final ImportReport report;

    ContactImportQueries(
            ContactAccess access,
            RequestQueries requests,
            ContactImports imports,
            ContactImportRows rows,
            ImportReport report) {
        this.access = access;
        this.requests = requests;
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

    /**
     * How far an import is; costs the same whatever the file's size.
     *
     * @throws Refused as not found when there is none, or the caller may not see it
     */
    public ContactImportCounts counts(UUID organizationId, UUID importId) {
        ContactImport found = require(organizationId, importId);
        return report.counts(found, rows.counts(importId));
    }

    /** The imports of an organization, newest first, with what became of each row. */
    public Page<ContactImportView> list(UUID organizationId, int limit, String cursor) {
        Page<ContactImport> page = page(organizationId, limit, cursor);
        Map<UUID, List<CheckedRow>> rowsOf = rows.of(ids(page));
        return page.map(one -> report.view(one, rowsOf.getOrDefault(one.id(), List.of())));
    }

    /** The same with how many rows became what. */
    public Page<ContactImportCounts> history(UUID organizationId, int limit, String cursor) {
        Page<ContactImport> page = page(organizationId, limit, cursor);
        Map<UUID, Map<ContactRowState, Integer>> counts = rows.counts(ids(page));
        return page.map(one -> report.counts(one, counts.getOrDefault(one.id(), Map.of())));
    }

    private Page<ContactImport> page(UUID organizationId, int limit, String cursor) {
        access.requireReadable(organizationId);
        RequestFilter filter = new RequestFilter(RequestKind.CONTACT_IMPORT, organizationId, null, null, null);
        Page<RequestView> page = requests.list(filter, limit, cursor);
        Map<UUID, ContactImport> importsById =
                imports.findByIdIn(page.items().stream().map(RequestView::id).toList()).stream()
                        .collect(Collectors.toMap(ContactImport::id, Function.identity()));
        return page.map(request -> importsById.get(request.id()));
    }

    private static List<UUID> ids(Page<ContactImport> page) {
        return page.items().stream().map(ContactImport::id).toList();
    }

    /**
     * The rows to correct and import again, as a contact file.
     *
     * @throws Refused as not found when there is no such import, or the caller may not see it
     */
    public String failedRows(UUID organizationId, UUID importId) {
        return report.failedRows(rows.of(require(organizationId, importId).id()));
    }

    private ContactImport require(UUID organizationId, UUID importId) {
        access.requireReadable(organizationId);
        return imports.findByIdAndRequestOrganizationId(importId, organizationId)
                .orElseThrow(Refused::notFound);
    }
}
