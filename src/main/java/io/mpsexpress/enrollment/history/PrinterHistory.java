package io.mpsexpress.enrollment.history;

import io.mpsexpress.enrollment.domain.PrinterResults;
import io.mpsexpress.enrollment.escalation.DecisionView;
import io.mpsexpress.enrollment.escalation.domain.DecisionLog;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks up what became of one printer. Whether the caller may see the printer is checked by those who use it. */
@Service
@Transactional(readOnly = true)
public class PrinterHistory {

    private final PrinterResults results;
    private final DecisionLog decisions;

    PrinterHistory(PrinterResults results, DecisionLog decisions) {
        this.results = results;
        this.decisions = decisions;
    }

    /**
     * Its part in the newest requests to add it, the newest first.
     *
     * @param limit at least 1
     */
    public List<PartInEnrollment> enrollments(UUID printerId, int limit) {
        return results.ofPrinter(printerId, limit);
    }

    /**
     * What teams decided about it, the newest first.
     *
     * @param limit at least 1
     */
    public List<DecisionView> decisions(UUID printerId, int limit) {
        return decisions.ofPrinter(printerId, limit);
    }
}
