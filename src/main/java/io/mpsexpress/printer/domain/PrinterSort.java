package io.mpsexpress.printer.domain;

import io.mpsexpress.printer.PrinterView;
import io.mpsexpress.shared.Refused;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;

/** The columns a list of printers can be sorted by, each made unique by the serial number. */
enum PrinterSort {
    serialNumber("p.serial_number", PrinterView::serialNumber, text -> text),
    model("p.model", PrinterView::model, text -> text),
    lifetimePageCount(
            "coalesce(p.lifetime_page_count, -1)",
            printer -> String.valueOf(printer.lifetimePageCount() == null ? -1L : printer.lifetimePageCount()),
            Long::valueOf),
    lastCommunication(
            "coalesce(p.last_communication, timestamp with time zone '1970-01-01 00:00:00+00')",
            printer ->
                    String.valueOf(printer.lastCommunication() == null ? Instant.EPOCH : printer.lastCommunication()),
            text -> OffsetDateTime.ofInstant(Instant.parse(text), ZoneOffset.UTC)),
    eligibility("p.eligibility", printer -> printer.eligibility().name(), text -> text);

    private final String expression;
    private final Function<PrinterView, String> cursorPart;
    private final Function<String, Object> parameter;

    PrinterSort(String expression, Function<PrinterView, String> cursorPart, Function<String, Object> parameter) {
        this.expression = expression;
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

    String expression() {
        return expression;
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
