package io.mpsexpress.search.printer.web;

import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.eligibility.MeasuredReason;
import io.mpsexpress.enrollment.PrinterOutcome;
import io.mpsexpress.enrollment.escalation.DecisionView;
import io.mpsexpress.enrollment.escalation.EscalationDecision;
import io.mpsexpress.printer.AgentType;
import io.mpsexpress.printer.Management;
import io.mpsexpress.printer.Registration;
import io.mpsexpress.printer.list.PrinterView;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.request.RequestView;
import io.mpsexpress.search.printer.EligibilityNow;
import io.mpsexpress.search.printer.PartInRequest;
import io.mpsexpress.search.printer.PrinterRecord;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A printer as clients get it: what lists have of it, and all that it was part of; texts are in the client's language. */
@Component
class PrinterAnswers {

    private final MessageSource messages;

    PrinterAnswers(MessageSource messages) {
        this.messages = messages;
    }

    Answer of(PrinterRecord record) {
        PrinterView printer = record.printer();
        EligibilityNow now = record.eligibility();
        return new Answer(
                printer.serialNumber(),
                printer.model(),
                printer.agentType(),
                printer.agentVersion(),
                printer.lifetimePageCount(),
                printer.registration(),
                printer.management(),
                printer.ipAddress(),
                printer.firmware(),
                printer.lastCommunication(),
                printer.organizationId(),
                printer.companyName(),
                printer.suppliesContact(),
                now.status(),
                now.reasons().stream().map(MeasuredReason::code).toList(),
                now.reasons(),
                now.maximumLifetimePageCount(),
                now.minimumFleetAgentVersion(),
                record.requests().stream().map(this::request).toList(),
                record.decisions().stream().map(Decision::of).toList(),
                record.acceptances().stream().map(Acceptance::of).toList());
    }

    private Part request(PartInRequest part) {
        RequestView request = part.request();
        return new Part(
                request.id(),
                request.number(),
                request.kind(),
                request.state(),
                request.requestedBy(),
                request.requestedAt(),
                request.endedAt(),
                part.outcome(),
                text(part.message()),
                part.decidedBy(),
                part.decidedAt(),
                part.decisionReason());
    }

    private String text(MessageSourceResolvable text) {
        return text == null ? null : messages.getMessage(text, LocaleContextHolder.getLocale());
    }

    /**
     * @param lifetimePageCount pages; null when the printer does not report it
     * @param suppliesContact null when none is assigned
     * @param eligibility at this moment
     * @param reasonFacts the reasons with what was measured
     * @param maximumLifetimePageCount pages; null when the model is not on the program's list
     * @param minimumFleetAgentVersion null unless the printer reports through a Fleet Agent
     */
    record Answer(
            String serialNumber,
            String model,
            AgentType agentType,
            String agentVersion,
            Long lifetimePageCount,
            Registration registration,
            Management management,
            String ipAddress,
            String firmware,
            Instant lastCommunication,
            UUID organizationId,
            String companyName,
            PrinterView.AssignedContact suppliesContact,
            EligibilityStatus eligibility,
            List<EligibilityStatus> reasons,
            List<MeasuredReason> reasonFacts,
            Long maximumLifetimePageCount,
            String minimumFleetAgentVersion,
            List<Part> requests,
            List<Decision> decisions,
            List<Acceptance> acceptances) {}

    /**
     * @param outcome of a request to add printers; null of any other kind
     * @param decidedBy of a removal; null for nobody, and for any other kind
     */
    record Part(
            UUID id,
            String number,
            RequestKind kind,
            String state,
            String requestedBy,
            Instant requestedAt,
            Instant endedAt,
            PrinterOutcome outcome,
            String message,
            String decidedBy,
            Instant decidedAt,
            String decisionReason) {}

    record Decision(
            UUID escalationId,
            EligibilityStatus status,
            EscalationDecision decision,
            String reason,
            String decidedBy,
            Instant decidedAt) {

        static Decision of(DecisionView view) {
            return new Decision(
                    view.escalationId(),
                    view.status(),
                    view.decision(),
                    view.reason(),
                    view.decidedBy(),
                    view.decidedAt());
        }
    }

    /** @param version of the terms */
    record Acceptance(UUID id, UUID enrollmentId, int version, String language, String acceptedBy, Instant acceptedAt) {

        static Acceptance of(PartInRequest part) {
            return new Acceptance(
                    part.acceptanceId(),
                    part.request().id(),
                    part.terms().version(),
                    part.terms().language(),
                    part.terms().acceptedBy(),
                    part.terms().acceptedAt());
        }
    }
}
