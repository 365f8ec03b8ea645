package io.mpsexpress.printer;

import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.printer.FleetChanges.ChangedPrinter;
import io.mpsexpress.printer.domain.PrinterImport;
import io.mpsexpress.printer.domain.PrinterImportFigures;
import io.mpsexpress.printer.domain.PrinterImportRows;
import io.mpsexpress.printer.domain.PrinterImportViews;
import io.mpsexpress.printer.domain.PrinterImports;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people see of imports of fleet files: Lexmark's staff all of them, a partner their own. */
@Service
@Transactional(readOnly = true)
public class PrinterImportQueries {

    private final VisibleOrganizations organizations;
    private final PrinterImports imports;
    private final PrinterImportViews views;
    private final PrinterImportRows rows;
    private final PrinterImportFigures figures;

    PrinterImportQueries(
            VisibleOrganizations organizations,
            PrinterImports imports,
            PrinterImportViews views,
            PrinterImportRows rows,
            PrinterImportFigures figures) {
        this.organizations = organizations;
        this.imports = imports;
        this.views = views;
        this.rows = rows;
        this.figures = figures;
    }

    /**
     * @throws Refused as not found when there is none, or the caller may not see it
     */
    public PrinterImportView get(UUID organizationId, UUID importId) {
        return views.of(require(organizationId, importId));
    }

    /**
     * The rows that are not in and what is wrong with each, in the order of the file.
     *
     * @param afterRow where to go on; 0 for the beginning
     * @throws Refused as not found when there is no such import, or the caller may not see it
     */
    public List<FailedRow> failedRows(UUID organizationId, UUID importId, long afterRow, int limit) {
        return rows.failed(require(organizationId, importId), afterRow, limit).stream()
                .map(row -> new FailedRow(row.number(), row.values(), row.problems()))
                .toList();
    }

    /**
     * What a file that was checked would change.
     *
     * @throws Refused as not found when there is no such import, or the caller may not see it
     */
    public FleetChanges changes(UUID organizationId, UUID importId) {
        require(organizationId, importId);
        return figures.of(importId);
    }

    /**
     * The printers that a file would change, in the order of the file; none once the file was imported, or its rest
     * left out.
     *
     * @param column only those of which this would change; null for all
     * @param afterRow where to go on; 0 for the beginning
     * @throws Refused as not found when there is no such import, or the caller may not see it
     */
    public List<ChangedPrinter> changedPrinters(
            UUID organizationId, UUID importId, FleetColumn column, long afterRow, int limit) {
        return rows.changed(require(organizationId, importId), column, afterRow, limit);
    }

    private PrinterImport require(UUID organizationId, UUID importId) {
        organizations.require(organizationId);
        return imports.findByIdAndRequestOrganizationId(importId, organizationId)
                .orElseThrow(Refused::notFound);
    }

    /**
     * A row that is not in.
     *
     * @param row as a spreadsheet numbers it; the header is 1
     * @param values as they stood in the file
     * @param problems their field is the name of the column; empty for the row as a whole
     */
    public record FailedRow(long row, List<String> values, List<FieldProblem> problems) {}
}
