package io.mpsexpress.insight;

import static io.mpsexpress.printer.PrinterStage.REGISTERED;

import io.mpsexpress.insight.domain.Milestones;
import io.mpsexpress.insight.domain.Milestones.Reached;
import io.mpsexpress.organization.OrganizationEntitled;
import io.mpsexpress.printer.PrinterFigures;
import io.mpsexpress.printer.PrinterStage;
import io.mpsexpress.printer.PrintersAdvanced;
import io.mpsexpress.printer.PrintersAdvanced.Advance;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes who reached which stage, in the transaction in which they do: what is taken back was never there. */
@Component
class MilestoneBook {

    private final Milestones milestones;
    private final PrinterFigures printers;
    private final Clock clock;

    MilestoneBook(Milestones milestones, PrinterFigures printers, Clock clock) {
        this.milestones = milestones;
        this.printers = printers;
        this.clock = clock;
    }

    /** The customer, and with it the printers that it has. */
    @EventListener
    void entitled(OrganizationEntitled event) {
        UUID customer = event.organizationId();
        UUID partner = event.partnerId();
        List<Reached> reached = new ArrayList<>();
        reached.add(new Reached(customer, customer, partner, Stage.ENTITLED, event.at()));
        printers.standing(customer)
                .forEach(printer ->
                        reached.add(new Reached(printer.printerId(), customer, partner, Stage.ENTITLED, event.at())));
        milestones.write(reached);
    }

    /** The printers, and with each its customer if it is the first one; not by a printer that is only known. */
    @EventListener
    void advanced(PrintersAdvanced event) {
        milestones.write(withCustomers(event.printers(), clock.instant()));
    }

    static List<Reached> withCustomers(List<Advance> printers, Instant at) {
        List<Reached> reached = new ArrayList<>(printers.size() + 1);
        Map<UUID, Advance> farthest = new HashMap<>();
        for (Advance printer : printers) {
            reached.add(reached(printer.printerId(), printer, at));
            if (printer.stage() != REGISTERED) {
                farthest.merge(printer.organizationId(), printer, MilestoneBook::farther);
            }
        }
        farthest.forEach((customer, printer) -> reached.add(reached(customer, printer, at)));
        return reached;
    }

    private static Reached reached(UUID subject, Advance printer, Instant at) {
        return new Reached(subject, printer.organizationId(), printer.partnerId(), stage(printer.stage()), at);
    }

    private static Stage stage(PrinterStage stage) {
        return stage == REGISTERED ? null : Stage.valueOf(stage.name());
    }

    private static Advance farther(Advance one, Advance other) {
        return one.stage().compareTo(other.stage()) >= 0 ? one : other;
    }
}
