package io.mpsexpress.printer.list.domain;

import static io.mpsexpress.shared.SqlTimes.utc;

import io.mpsexpress.printer.list.PrinterView;
import io.mpsexpress.shared.Refused;
import java.time.Instant;
import java.util.function.Function;

/** The columns a list of printers can be sorted by, each made unique by the serial number. */
enum PrinterSort {
    serialNumber("p.serial_number", null, PrinterView::serialNumber, text -> text),
    model("p.model", "model", PrinterView::model, text -> text),
    lifetimePageCount(
            "p.page_count_key",
            "page_count",
            printer -> String.valueOf(printer.lifetimePageCount() == null ? -1L : printer.lifetimePageCount()),
            Long::valueOf),
    lastCommunication(
            "p.last_communication_key",
            "last_communication",
            printer ->
                    String.valueOf(printer.lastCommunication() == null ? Instant.EPOCH : printer.lastCommunication()),
            text -> utc(Instant.parse(text))),
    eligibility("p.eligibility", "eligibility", printer -> printer.eligibility().name(), text -> text),
    agentType("p.agent_type", "agent", printer -> printer.agentType().name(), text -> text);

    private final String column;
    private final String index;
    private final Function<PrinterView, String> cursorPart;
    private final Function<String, Object> parameter;

    PrinterSort(
            String column, String index, Function<PrinterView, String> cursorPart, Function<String, Object> parameter) {
        this.column = column;
        this.index = index;
        this.cursorPart = cursorPart;
        this.parameter = parameter;
    }

    /** @throws Refused when there is no such column */
    static PrinterSort of(String name) {
        try {
            return name == null || name.isEmpty() ? serialNumber : valueOf(name);
        } catch (IllegalArgumentException e) {
            throw Refused.invalidField("sort", "printer.sort");
        }
    }

    String column() {
        return column;
    }

    String index(PrinterScope scope) {
        return index == null ? scope.index() : scope.index(index);
    }

    String cursorPart(PrinterView printer) {
        return cursorPart.apply(printer);
    }

    /** @throws Refused when a client made the cursor up */
    Object parameter(String cursorPart) {
        try {
            return parameter.apply(cursorPart);
        } catch (RuntimeException e) {
            throw Refused.invalidField("cursor", "refused.cursor");
        }
    }
}
