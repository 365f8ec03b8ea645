package io.mpsexpress.insight;

import io.mpsexpress.enrollment.evidence.AcceptedPrinters;
import io.mpsexpress.enrollment.evidence.AcceptedPrinters.Accepted;
import io.mpsexpress.insight.domain.Milestones;
import io.mpsexpress.insight.domain.Milestones.Reached;
import io.mpsexpress.organization.EntitledCustomers.EntitledCustomer;
import io.mpsexpress.printer.PrinterFigures;
import io.mpsexpress.printer.PrinterStage;
import io.mpsexpress.printer.PrintersAdvanced.Advance;
import io.mpsexpress.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What today's tables know of milestones of the time before there were any: when a customer was entitled and a printer became
 * known, when terms were accepted for it. A contact, and that a printer is eligible, has no time on record: that counts as
 * reached when the printer was submitted, else now. What is on record already stays.
 */
@Component
class MilestoneRebuild {

    private final Milestones milestones;
    private final PrinterFigures printers;
    private final AcceptedPrinters accepted;
    private final Clock clock;

    MilestoneRebuild(Milestones milestones, PrinterFigures printers, AcceptedPrinters accepted, Clock clock) {
        this.milestones = milestones;
        this.printers = printers;
        this.accepted = accepted;
        this.clock = clock;
    }

    /** Four statements and more for each customer, whatever the number of its printers. */
    @Transactional
    public void rebuild(EntitledCustomer customer) {
        List<Advance> known = printers.standing(customer.organizationId());
        List<Accepted> submitted = accepted.of(customer.organizationId());
        milestones.write(entitled(customer, known));
        milestones.write(reached(customer, submitted, Stage.SUBMITTED));
        milestones.write(
                reached(customer, submitted.stream().filter(Accepted::managed).toList(), Stage.MANAGED));
        milestones.write(MilestoneBook.withCustomers(
                known.stream()
                        .filter(printer -> printer.stage() != PrinterStage.REGISTERED)
                        .toList(),
                clock.instant()));
    }

    private static List<Reached> entitled(EntitledCustomer customer, List<Advance> known) {
        List<Reached> reached = new ArrayList<>(known.size() + 1);
        reached.add(of(customer, customer.organizationId(), Stage.ENTITLED, customer.at()));
        for (Advance printer : known) {
            Instant since = Ids.madeAt(printer.printerId());
            reached.add(of(
                    customer,
                    printer.printerId(),
                    Stage.ENTITLED,
                    since.isAfter(customer.at()) ? since : customer.at()));
        }
        return reached;
    }

    /** The printers, and the customer with the first of them. */
    private static List<Reached> reached(EntitledCustomer customer, List<Accepted> printers, Stage stage) {
        Optional<Reached> first = printers.stream()
                .map(Accepted::at)
                .min(Comparator.naturalOrder())
                .map(at -> of(customer, customer.organizationId(), stage, at));
        return Stream.concat(
                        first.stream(),
                        printers.stream().map(printer -> of(customer, printer.printerId(), stage, printer.at())))
                .toList();
    }

    private static Reached of(EntitledCustomer customer, UUID subject, Stage stage, Instant at) {
        return new Reached(subject, customer.organizationId(), customer.partnerId(), stage, at);
    }
}
