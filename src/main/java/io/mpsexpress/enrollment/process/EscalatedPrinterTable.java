package io.mpsexpress.enrollment.process;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.enrollment.EscalatedPrinter;
import io.mpsexpress.enrollment.EscalationQueries;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The first printers of an escalation, as its task shows them; the escalation's page has them all. */
@Component
class EscalatedPrinterTable {

    /** Keeps the variables of an instance below 4 KB. */
    private static final int SHOWN = 10;

    private final EscalationQueries escalations;
    private final MessageSource messages;

    EscalatedPrinterTable(EscalationQueries escalations, MessageSource messages) {
        this.escalations = escalations;
        this.messages = messages;
    }

    String label(EligibilityStatus status) {
        return text("eligibility." + status + ".label");
    }

    List<Row> of(UUID escalationId) {
        return escalations.firstPrinters(escalationId, SHOWN).stream()
                .map(this::row)
                .toList();
    }

    private Row row(EscalatedPrinter printer) {
        return new Row(
                printer.serialNumber(),
                printer.model(),
                facts(printer),
                printer.reasons().stream().map(this::label).collect(Collectors.joining(", ")));
    }

    private String facts(EscalatedPrinter printer) {
        String agent = text("printer.agent." + printer.agentType());
        String version = Objects.requireNonNullElse(printer.agentVersion(), "");
        Long pages = printer.lifetimePageCount();
        return pages == null || pages < 0
                ? text("enrollment.escalation.factsWithoutCount", agent, version)
                : text("enrollment.escalation.facts", pages, agent, version);
    }

    private String text(String code, Object... args) {
        return messages.getMessage(code, args, LocaleContextHolder.getLocale());
    }

    /** One line of the form's table. */
    record Row(String serialNumber, String model, String facts, String reasons) {}
}
