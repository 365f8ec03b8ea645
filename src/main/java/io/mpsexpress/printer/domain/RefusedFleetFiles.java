package io.mpsexpress.printer.domain;

import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.StoredJson;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps in the history that a file could not be used, and why. */
@Component
public class RefusedFleetFiles {

    private final PrinterImports imports;
    private final StoredJson json;

    RefusedFleetFiles(PrinterImports imports, StoredJson json) {
        this.imports = imports;
        this.json = json;
    }

    /** Returns the id of the import. */
    public UUID record(PrinterImport refused, Refused refusal) {
        Refused why = reason(refusal);
        refused.refuse(why.code(), json.write(why.text().getArguments()));
        return imports.saveAndFlush(refused).id();
    }

    /** A fleet file is refused by a problem of the field {@code file}; that is what people read. */
    private static Refused reason(Refused refusal) {
        if (refusal.problems().isEmpty()) {
            return refusal;
        }
        FieldProblem problem = refusal.problems().get(0);
        return Refused.invalid(problem.code(), problem.args());
    }
}
