package io.mpsexpress.printer.list;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.printer.list.domain.PrinterList;
import io.mpsexpress.printer.list.domain.PrinterScope;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds printers by their serial numbers, among all that the caller may see. */
@Service
@Transactional(readOnly = true)
public class PrinterFinder {

    private final PrinterList list;
    private final CurrentCaller caller;

    PrinterFinder(PrinterList list, CurrentCaller caller) {
        this.list = list;
        this.caller = caller;
    }

    /**
     * The first by serial number of those whose serial number begins with the text: along an index, however many there are.
     *
     * @param limit at least 1
     */
    public Page<PrinterView> beginningWith(String text, int limit) {
        return list.beginningWith(PrinterScope.of(caller.get()), text, limit);
    }

    /**
     * @param serialNumber in whatever case
     * @throws Refused as not found when there is none, or it is another partner's
     */
    public PrinterView get(String serialNumber) {
        return list.withSerialNumber(PrinterScope.of(caller.get()), serialNumber)
                .orElseThrow(Refused::notFound);
    }
}
