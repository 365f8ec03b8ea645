package io.mpsexpress.printer;

import io.mpsexpress.shared.FieldProblem;
import java.util.List;

/**
 * What a fleet file changed.
 *
 * @param total rows with content
 * @param created printers that are new
 * @param updated printers that were known
 * @param invalidRows rows that were left out
 * @param invalid what is wrong with them, each problem; at most the first 1,000
 */
public record FleetImportResult(int total, int created, int updated, int invalidRows, List<InvalidCell> invalid) {

    /** @param row as a spreadsheet numbers it; the header is row 1 */
    public record InvalidCell(long row, FieldProblem problem) {}
}
