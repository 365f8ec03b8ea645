package io.mpsexpress.printer.refresh;

import io.mpsexpress.eligibility.EligibilityCheck;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.printer.PrinterFactsChanged.Source;
import io.mpsexpress.printer.domain.CurrentCheck;
import io.mpsexpress.printer.domain.EligibilityColumn;
import io.mpsexpress.printer.domain.PrinterRows;
import io.mpsexpress.printer.refresh.ConcernedPrinters.Concerned;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Checks a slice of printers by the rules of this moment and writes the eligibility of those whose stored one is another.
 * Only these are locked, and printers that somebody else is changing are left out: nothing waits for anything, so that a
 * refresh never stands in an import's way.
 */
@Component
class EligibilityRefreshSlices {

    private final ConcernedPrinters concerned;
    private final PrinterRows rows;
    private final EligibilityColumn column;
    private final CurrentCheck currentCheck;

    EligibilityRefreshSlices(
            ConcernedPrinters concerned, PrinterRows rows, EligibilityColumn column, CurrentCheck currentCheck) {
        this.concerned = concerned;
        this.rows = rows;
        this.column = column;
        this.currentCheck = currentCheck;
    }

    /**
     * What became of a slice.
     *
     * @param lastSerialNumber where it ended; null when it was the last one
     * @param leftOut printers that somebody else was changing
     */
    record Slice(String lastSerialNumber, Set<UUID> leftOut) {}

    /** The next printers that report this model. */
    Slice ofModel(String model, String afterSerialNumber) {
        return refresh(concerned.ofModel(model, afterSerialNumber));
    }

    /** The next printers that report through a Fleet Agent of this version. */
    Slice ofFleetAgentVersion(String version, String afterSerialNumber) {
        return refresh(concerned.ofFleetAgentVersion(version, afterSerialNumber));
    }

    /** These printers. */
    Slice of(Collection<UUID> ids) {
        return new Slice(null, write(ids, currentCheck.get()));
    }

    private Slice refresh(List<Concerned> slice) {
        EligibilityCheck check = currentCheck.get();
        Set<UUID> leftOut = write(outdated(slice, check), check);
        boolean last = slice.size() < ConcernedPrinters.SLICE;
        return new Slice(last ? null : slice.get(slice.size() - 1).serialNumber(), leftOut);
    }

    private Set<UUID> outdated(List<Concerned> slice, EligibilityCheck check) {
        Map<UUID, String> stored = new HashMap<>();
        slice.forEach(printer -> stored.put(printer.id(), printer.eligibility()));
        Set<UUID> outdated = new HashSet<>();
        rows.check(stored.keySet(), check, printer -> {
            EligibilityStatus status = printer.eligibility().status();
            if (!status.name().equals(stored.get(printer.id()))) {
                outdated.add(printer.id());
            }
        });
        return outdated;
    }

    private Set<UUID> write(Collection<UUID> ids, EligibilityCheck check) {
        List<UUID> locked = concerned.lockFree(ids);
        column.refresh(locked, check, Source.PROGRAM);
        Set<UUID> leftOut = new HashSet<>(ids);
        locked.forEach(leftOut::remove);
        return leftOut;
    }
}
