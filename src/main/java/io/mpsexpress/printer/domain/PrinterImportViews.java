package io.mpsexpress.printer.domain;

import com.fasterxml.jackson.core.type.TypeReference;
import io.mpsexpress.printer.PrinterImportView;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.StoredJson;
import org.springframework.stereotype.Component;

/** Imports of fleet files as people read them. */
@Component
public class PrinterImportViews {

    private static final TypeReference<Object[]> ARGS = new TypeReference<>() {};

    private final StoredJson json;

    PrinterImportViews(StoredJson json) {
        this.json = json;
    }

    public PrinterImportView of(PrinterImport one) {
        return one.view(
                one.refusalCode() == null
                        ? null
                        : Refused.invalid(one.refusalCode(), json.readOr(new Object[0], one.refusalArgs(), ARGS)));
    }
}
