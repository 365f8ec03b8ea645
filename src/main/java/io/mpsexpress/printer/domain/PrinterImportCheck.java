package io.mpsexpress.printer.domain;

import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.printer.PrinterImportState;
import io.mpsexpress.printer.PrinterImportView;
import io.mpsexpress.printer.domain.PrinterImportRows.StoredRow;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.StoredJson;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far the check of a fleet file is: each step a transaction. One that shows no sign of life any more, because its node is
 * gone, is ended by {@link PrinterCleanUp}.
 */
@Component
@Transactional
public class PrinterImportCheck {

    private final PrinterImports imports;
    private final PrinterImportRows rows;
    private final PrinterImportFigures figures;
    private final StoredJson json;
    private final Clock clock;

    PrinterImportCheck(
            PrinterImports imports,
            PrinterImportRows rows,
            PrinterImportFigures figures,
            StoredJson json,
            Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.figures = figures;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param fileName as the browser gave it; may be null
     * @return id of the import
     */
    public UUID begin(OrganizationView organization, String fileName, String userId) {
        return imports.saveAndFlush(new PrinterImport(organization, fileName, userId, clock.instant()))
                .id();
    }

    /**
     * @param found in all so far
     * @throws Refused when somebody cancelled, or the check was given up as dead
     */
    void store(UUID importId, List<StoredRow> more, PrinterImportView.Check found) {
        PrinterImport checking = requireChecking(importId);
        rows.add(importId, more);
        checking.looked(found, clock.instant());
        imports.saveAndFlush(checking);
    }

    /** The same for the last rows; the file waits for its confirmation then. */
    void conclude(UUID importId, List<StoredRow> last, PrinterImportView.Check found, Map<Enum<?>, Integer> printers) {
        store(importId, last, found);
        figures.add(importId, printers);
        PrinterImport checked = requireChecking(importId);
        checked.checked();
        imports.saveAndFlush(checked);
    }

    /** The file cannot be used; the reason stays in the history. Nothing happens where that is decided already. */
    public void refuse(UUID importId, Refused refusal) {
        Refused why = reason(refusal);
        imports.findAndLock(importId)
                .filter(checking -> checking.state() == PrinterImportState.CHECKING)
                .ifPresent(checking -> {
                    checking.refuse(why.code(), json.write(why.text().getArguments()), clock.instant());
                    imports.saveAndFlush(checking);
                });
    }

    /** A fleet file is refused by a problem of the field {@code file}; that is what people read. */
    private static Refused reason(Refused refusal) {
        if (refusal.kind() == Refused.Kind.LATER) {
            return Refused.invalid("printer.import.interrupted");
        }
        if (refusal.problems().isEmpty()) {
            return refusal;
        }
        FieldProblem problem = refusal.problems().get(0);
        return Refused.invalid(problem.code(), problem.args());
    }

    private PrinterImport requireChecking(UUID importId) {
        PrinterImport checking = imports.findAndLock(importId).orElseThrow(Refused::notFound);
        if (checking.state() != PrinterImportState.CHECKING) {
            throw Refused.conflict("printer.import.over");
        }
        return checking;
    }
}
