package io.mpsexpress.search.printer;

import io.mpsexpress.enrollment.escalation.DecisionView;
import io.mpsexpress.enrollment.history.PrinterHistory;
import io.mpsexpress.printer.list.PrinterManagement;
import io.mpsexpress.printer.list.PrinterView;
import io.mpsexpress.shared.Refused;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings together what is known of one printer. */
@Service
@Transactional(readOnly = true)
public class PrinterRecords {

    /** So many requests of each kind, and decisions: a printer has a handful. */
    private static final int MOST = 50;

    private final PrinterManagement printers;
    private final CurrentEligibility eligibility;
    private final PartsInRequests requests;
    private final PrinterHistory history;

    PrinterRecords(
            PrinterManagement printers,
            CurrentEligibility eligibility,
            PartsInRequests requests,
            PrinterHistory history) {
        this.printers = printers;
        this.eligibility = eligibility;
        this.requests = requests;
        this.history = history;
    }

    /**
     * @param serialNumber in whatever case
     * @throws Refused as not found when there is none, or it is another partner's
     */
    public PrinterRecord get(String serialNumber) {
        PrinterView printer = printers.get(serialNumber);
        List<PartInRequest> parts = requests.of(printer.id(), MOST + 1);
        List<DecisionView> decisions = history.decisions(printer.id(), MOST + 1);
        return new PrinterRecord(
                printer,
                eligibility.of(printer),
                first(parts),
                first(decisions),
                parts.size() > MOST || decisions.size() > MOST);
    }

    private static <T> List<T> first(List<T> found) {
        return found.subList(0, Math.min(MOST, found.size()));
    }
}
