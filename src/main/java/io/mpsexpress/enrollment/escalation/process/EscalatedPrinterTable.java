package io.mpsexpress.enrollment.escalation.process;

import io.mpsexpress.eligibility.MeasuredReason;
import io.mpsexpress.engine.Wording;
import io.mpsexpress.enrollment.escalation.EscalatedPrinter;
import io.mpsexpress.enrollment.escalation.EscalationQueries;
import io.mpsexpress.enrollment.process.EligibilityTable;
import io.mpsexpress.portal.ReasonText;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;

/** The first printers of an escalation, as its task shows them; the escalation's page has them all. */
@Component
class EscalatedPrinterTable {

    /** Keeps the variables of an instance below 4 KB. */
    private static final int SHOWN = 8;

    private final EscalationQueries escalations;

    EscalatedPrinterTable(EscalationQueries escalations) {
        this.escalations = escalations;
    }

    List<Row> of(UUID escalationId) {
        return escalations.firstPrinters(escalationId, SHOWN).stream()
                .map(EscalatedPrinterTable::row)
                .toList();
    }

    private static Row row(EscalatedPrinter printer) {
        return new Row(
                printer.serialNumber(),
                printer.model(),
                facts(printer),
                printer.reasonFacts().stream()
                        .map(EscalatedPrinterTable::reason)
                        .toList());
    }

    private static Wording reason(MeasuredReason reason) {
        Wording label = EligibilityTable.label(reason.code());
        MessageSourceResolvable measured = ReasonText.measured(reason);
        return measured == null
                ? label
                : Wording.of(
                        "eligibility.reason.measured",
                        label,
                        Wording.of(measured.getCodes()[0], measured.getArguments()));
    }

    private static Wording facts(EscalatedPrinter printer) {
        Wording agent = Wording.of("printer.agent." + printer.agentType());
        String version = Objects.requireNonNullElse(printer.agentVersion(), "");
        Long pages = printer.lifetimePageCount();
        return pages == null || pages < 0
                ? Wording.of("enrollment.escalation.factsWithoutCount", agent, version)
                : Wording.of("enrollment.escalation.facts", pages, agent, version);
    }

    /** One line of the form's table. */
    record Row(String serialNumber, String model, Wording facts, List<Wording> reasons) {}
}
