package io.mpsexpress.enrollment.escalation.process;

import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.AGENT_TABLE;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.PRINTERS_SHOWN;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.PRINTER_COUNT;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.PRINTER_TABLE;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.WITHOUT_CONTACT_COUNT;

import io.mpsexpress.eligibility.MeasuredReason;
import io.mpsexpress.engine.Wording;
import io.mpsexpress.enrollment.domain.RequestedPrinters;
import io.mpsexpress.enrollment.escalation.EscalatedPrinter;
import io.mpsexpress.enrollment.escalation.EscalationView;
import io.mpsexpress.enrollment.escalation.domain.EscalatedPrinters;
import io.mpsexpress.enrollment.process.EligibilityTable;
import io.mpsexpress.portal.ReasonText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;

/**
 * The printers of an escalation as its task shows them: through which agents they report, and the first of them; the
 * escalation's page has them all.
 */
@Component
class EscalatedPrinterTable {

    /** Keeps the variables of an instance below 4 KB. */
    private static final int SHOWN = 8;

    private static final int SHOWN_AGENTS = 6;

    private final EscalatedPrinters printers;
    private final RequestedPrinters requested;

    EscalatedPrinterTable(EscalatedPrinters printers, RequestedPrinters requested) {
        this.printers = printers;
        this.requested = requested;
    }

    /** Variables of the process, as the engine stores them: the printers that are still to be resolved, and how many. */
    Map<String, Object> of(UUID escalationId) {
        EscalationView.Open open = printers.openOf(escalationId);
        return Map.of(
                PRINTER_COUNT.name(), open.printers(),
                PRINTERS_SHOWN.name(), open.shown(),
                WITHOUT_CONTACT_COUNT.name(), requested.countEscalatedWithoutContact(escalationId),
                PRINTER_TABLE.name(), PRINTER_TABLE.asStored(rows(escalationId)),
                AGENT_TABLE.name(), AGENT_TABLE.asStored(agents(escalationId)));
    }

    private List<Row> rows(UUID escalationId) {
        return printers.open(escalationId, SHOWN, null).items().stream()
                .map(EscalatedPrinterTable::row)
                .toList();
    }

    private List<AgentRow> agents(UUID escalationId) {
        return printers.agents(escalationId, SHOWN_AGENTS).stream()
                .map(agent -> new AgentRow(
                        Wording.of("printer.agent." + agent.type()),
                        Objects.requireNonNullElse(agent.version(), ""),
                        agent.printers()))
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

    /** Printers that are put right in the same way, at the same place. */
    record AgentRow(Wording agent, String version, int printers) {}

    /** One line of the form's table. */
    record Row(String serialNumber, String model, Wording facts, List<Wording> reasons) {}
}
