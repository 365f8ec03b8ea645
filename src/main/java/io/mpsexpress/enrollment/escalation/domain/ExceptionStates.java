package io.mpsexpress.enrollment.escalation.domain;

import io.mpsexpress.eligibility.ApprovedException;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.eligibility.PrinterFacts;
import io.mpsexpress.enrollment.escalation.ExceptionState;
import io.mpsexpress.printer.PrinterFleet;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells of exceptions whether they count: by what is on record, and by what their printers report now. */
@Component
public class ExceptionStates {

    private final PrinterFleet fleet;
    private final Clock clock;

    ExceptionStates(PrinterFleet fleet, Clock clock) {
        this.fleet = fleet;
        this.clock = clock;
    }

    /** How each stands, by its id; two statements, whatever their number. */
    public Map<UUID, ExceptionState> of(Collection<Approval> approvals) {
        Map<UUID, PrinterFacts> facts = new HashMap<>();
        fleet.check(
                approvals.stream().map(Approval::printerId).distinct().toList(),
                printer -> facts.put(printer.id(), printer.facts()));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Map<UUID, ExceptionState> states = new HashMap<>();
        approvals.forEach(
                approval -> states.put(approval.id(), state(approval, facts.get(approval.printerId()), today)));
        return states;
    }

    private static ExceptionState state(Approval approval, PrinterFacts printer, LocalDate today) {
        if (approval.isRevoked()) {
            return ExceptionState.REVOKED;
        }
        ApprovedException exception = approval.status() == EligibilityStatus.UNSUPPORTED_MODEL
                ? printer.modelException()
                : printer.pageCountException();
        if (approval.replaced() || exception == null) {
            return ExceptionState.REPLACED;
        }
        return switch (exception.standing(printer.model(), printer.lifetimePageCount(), today)) {
            case IN_FORCE -> ExceptionState.IN_FORCE;
            case EXPIRED -> ExceptionState.EXPIRED;
            case PAGE_COUNT_PASSED -> ExceptionState.PAGE_COUNT_PASSED;
            case MODEL_CHANGED -> ExceptionState.MODEL_CHANGED;
        };
    }
}
