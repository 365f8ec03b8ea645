package io.mpsexpress.printer.list.domain;

import static io.mpsexpress.shared.SqlTimes.utc;

import io.mpsexpress.printer.list.PrinterView;
import io.mpsexpress.shared.Refused;
import java.time.Instant;
import java.util.function.Function;

/** The columns a list of printers can be sorted by, each made unique by the serial number. */
enum PrinterSort {
    serialNumber("p.serial_number", "", PrinterView::serialNumber, text -> text),
    model("p.model", "", PrinterView::model, text -> text),
    lifetimePageCount(
            "p.page_count_key",
            Long.MIN_VALUE,
            printer -> String.valueOf(printer.lifetimePageCount() == null ? -1L : printer.lifetimePageCount()),
            Long::valueOf),
    lastCommunication(
            "p.last_communication_key",
            utc(Instant.parse("0001-01-01T00:00:00Z")),
            printer ->
                    String.valueOf(printer.lastCommunication() == null ? Instant.EPOCH : printer.lastCommunication()),
            text -> utc(Instant.parse(text))),
    eligibility(PrinterCriteria.STATUS, "", printer -> printer.eligibility().name(), text -> text),
    agentType("p.agent_type", "", printer -> printer.agentType().name(), text -> text);

    private final String column;
    private final Object lowest;
    private final Function<PrinterView, String> cursorPart;
    private final Function<String, Object> parameter;

    PrinterSort(
            String column,
            Object lowest,
            Function<PrinterView, String> cursorPart,
            Function<String, Object> parameter) {
        this.column = column;
        this.lowest = lowest;
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

    /** A value that is not above any. */
    Object lowest() {
        return lowest;
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
