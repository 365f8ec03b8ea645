package io.mpsexpress.imports;

import io.mpsexpress.imports.domain.FileImport;
import io.mpsexpress.imports.domain.FileImportRows;
import io.mpsexpress.imports.domain.ImportReports;
import io.mpsexpress.request.RequestFilter;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.request.RequestView;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people see of imports of files: Lexmark's staff all of them, a partner their own. */
@Service
@Transactional(readOnly = true)
public class ImportQueries {

    private final ImportAccess access;
    private final RequestQueries requests;
    private final ImportReports imports;
    private final FileImportRows rows;

    ImportQueries(ImportAccess access, RequestQueries requests, ImportReports imports, FileImportRows rows) {
        this.access = access;
        this.requests = requests;
        this.imports = imports;
        this.rows = rows;
    }

    /**
     * How far an import is; costs the same whatever the file's size.
     *
     * @throws Refused as not found when there is none, or the caller may not see it
     */
    public ImportView get(ImportKey key) {
        return imports.view(require(key));
    }

    /** The same with what became of each row of a small file. */
    public Report report(ImportKey key) {
        FileImport found = require(key);
        return new Report(imports.view(found), rows.of(List.of(found)).getOrDefault(found.id(), List.of()));
    }

    /** The imports of an organization, newest first. */
    public Page<ImportView> list(RequestKind kind, UUID organizationId, int limit, String cursor) {
        return page(kind, organizationId, limit, cursor).map(imports::view);
    }

    /** The same with what became of each row; of small files. */
    public Page<Report> reports(RequestKind kind, UUID organizationId, int limit, String cursor) {
        Page<FileImport> page = page(kind, organizationId, limit, cursor);
        Map<UUID, List<FileRow>> rowsOf = rows.of(page.items());
        return page.map(one -> new Report(imports.view(one), rowsOf.getOrDefault(one.id(), List.of())));
    }

    private Page<FileImport> page(RequestKind kind, UUID organizationId, int limit, String cursor) {
        access.requireReadable(kind, organizationId);
        RequestFilter filter = RequestFilter.of(kind, organizationId, null);
        Page<RequestView> page = requests.list(filter, limit, cursor);
        Map<UUID, FileImport> importsById =
                imports.find(page.items().stream().map(RequestView::id).toList());
        return page.map(request -> importsById.get(request.id()));
    }

    /**
     * The rows that are not in and what is wrong with each, in the order of the file.
     *
     * @param afterRow where to go on; 0 for the beginning
     * @throws Refused as not found when there is no such import, or the caller may not see it
     */
    public List<FileRow> failedRows(ImportKey key, long afterRow, int limit) {
        return rows.failed(require(key), afterRow, limit);
    }

    /**
     * The rows that would change something, in the order of the file; none once the file was imported, or its rest left out.
     *
     * @param saying what their changes have to contain; empty for any
     * @param afterRow where to go on; 0 for the beginning
     * @throws Refused as not found when there is no such import, or the caller may not see it
     */
    public List<FileRow> changingRows(ImportKey key, String saying, long afterRow, int limit) {
        return rows.changing(require(key), saying, afterRow, limit);
    }

    /**
     * What the check of a file counted, by name.
     *
     * @throws Refused as not found when there is no such import, or the caller may not see it
     */
    public Map<String, Integer> figures(ImportKey key) {
        return imports.figures(require(key));
    }

    private FileImport require(ImportKey key) {
        access.requireReadable(key.kind(), key.organizationId());
        return imports.find(key).orElseThrow(Refused::notFound);
    }

    /** @param rows all that are kept, in the order of the file */
    public record Report(ImportView view, List<FileRow> rows) {}
}
