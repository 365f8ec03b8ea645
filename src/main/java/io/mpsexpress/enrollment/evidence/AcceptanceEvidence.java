package io.mpsexpress.enrollment.evidence;

import io.mpsexpress.enrollment.domain.Acceptance;
import io.mpsexpress.enrollment.domain.Acceptances;
import io.mpsexpress.enrollment.domain.VisibleEnrollments;
import io.mpsexpress.program.ProgramManagement;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who accepted which terms for which printers, for those who may see the request. */
@Service
@Transactional(readOnly = true)
public class AcceptanceEvidence {

    private final VisibleEnrollments visible;
    private final Acceptances acceptances;
    private final AcceptedPrinters printers;
    private final ProgramManagement program;

    AcceptanceEvidence(
            VisibleEnrollments visible, Acceptances acceptances, AcceptedPrinters printers, ProgramManagement program) {
        this.visible = visible;
        this.acceptances = acceptances;
        this.printers = printers;
        this.program = program;
    }

    /**
     * The acceptances of a request, newest first, a page at a time.
     *
     * @param limit null for the default
     * @throws Refused as not found when there is no such request, or it is another partner's
     */
    public Page<Evidence> of(UUID enrollmentId, Integer limit, String cursor) {
        visible.require(enrollmentId);
        Page<Acceptance> page = Page.of(acceptances.findByEnrollmentIdOrderByIdDesc(
                enrollmentId, Cursor.position(cursor, after -> after.id(0)), Limit.of(Page.limit(limit))));
        Map<UUID, List<String>> serialNumbers = printers.serialNumbers(page.items());
        Map<TextOf, String> texts = new HashMap<>();
        return page.map(recorded ->
                evidence(recorded, texts.computeIfAbsent(TextOf.the(recorded.terms()), this::text), serialNumbers));
    }

    /** @throws Refused as not found when there is none, or its request is another partner's */
    public Evidence get(UUID id) {
        Acceptance recorded = acceptances
                .findById(id)
                .filter(found -> visible.find(found.enrollmentId()).isPresent())
                .orElseThrow(Refused::notFound);
        return evidence(recorded, text(TextOf.the(recorded.terms())), printers.serialNumbers(List.of(recorded)));
    }

    private String text(TextOf wanted) {
        return program.terms(wanted.version(), wanted.language()).text();
    }

    private static Evidence evidence(Acceptance recorded, String text, Map<UUID, List<String>> serialNumbers) {
        AcceptedTerms terms = recorded.terms();
        return new Evidence(
                recorded.id(),
                recorded.enrollmentId(),
                terms.version(),
                terms.language(),
                text,
                terms.textHash(),
                terms.acceptedBy(),
                terms.acceptedAt(),
                serialNumbers.getOrDefault(recorded.id(), List.of()));
    }

    /** Most acceptances of a request are of the same text. */
    private record TextOf(int version, String language) {

        static TextOf the(AcceptedTerms terms) {
            return new TextOf(terms.version(), terms.language());
        }
    }
}
