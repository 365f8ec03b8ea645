package io.mpsexpress.enrollment.history;

import io.mpsexpress.enrollment.domain.Acceptance;
import io.mpsexpress.enrollment.domain.Acceptances;
import io.mpsexpress.enrollment.domain.PrinterResults;
import io.mpsexpress.enrollment.domain.PrinterResults.Part;
import io.mpsexpress.enrollment.escalation.DecisionView;
import io.mpsexpress.enrollment.escalation.domain.DecisionLog;
import io.mpsexpress.enrollment.evidence.AcceptedTerms;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks up what became of one printer. Whether the caller may see the printer is checked by those who use it. */
@Service
@Transactional(readOnly = true)
public class PrinterHistory {

    private final PrinterResults results;
    private final Acceptances acceptances;
    private final DecisionLog decisions;

    PrinterHistory(PrinterResults results, Acceptances acceptances, DecisionLog decisions) {
        this.results = results;
        this.acceptances = acceptances;
        this.decisions = decisions;
    }

    /**
     * Its part in the newest requests to add it, the newest first.
     *
     * @param limit at least 1
     */
    public List<PartInEnrollment> enrollments(UUID printerId, int limit) {
        List<Part> parts = results.ofPrinter(printerId, limit);
        Map<UUID, AcceptedTerms> accepted = accepted(
                parts.stream().map(Part::acceptanceId).filter(Objects::nonNull).toList());
        return parts.stream()
                .map(part -> new PartInEnrollment(
                        part.enrollmentId(),
                        part.printer(),
                        part.acceptanceId(),
                        part.acceptanceId() == null ? null : accepted.get(part.acceptanceId())))
                .toList();
    }

    private Map<UUID, AcceptedTerms> accepted(List<UUID> acceptanceIds) {
        return acceptanceIds.isEmpty()
                ? Map.of()
                : acceptances.findByIdIn(acceptanceIds).stream()
                        .collect(Collectors.toMap(Acceptance::id, Acceptance::terms));
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
