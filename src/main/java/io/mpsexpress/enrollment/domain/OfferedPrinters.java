package io.mpsexpress.enrollment.domain;

import io.mpsexpress.access.Acts;
import io.mpsexpress.program.TermsOfService;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The printers of a request that are ready, and wait for the terms to be accepted. */
@Component
public class OfferedPrinters {

    private final EnrollmentPrinters printers;
    private final PrinterCounts counts;
    private final Acceptances acceptances;
    private final Acts acts;

    OfferedPrinters(EnrollmentPrinters printers, PrinterCounts counts, Acceptances acceptances, Acts acts) {
        this.printers = printers;
        this.counts = counts;
        this.acceptances = acceptances;
        this.acts = acts;
    }

    public int count(UUID enrollmentId) {
        return counts.forTerms(enrollmentId);
    }

    /** The caller accepts the terms for them. Returns how many they are. */
    public int accept(UUID enrollmentId, TermsOfService terms) {
        int count = count(enrollmentId);
        Acceptance acceptance = acceptances.saveAndFlush(
                new Acceptance(enrollmentId, terms, acts.caller().userId(), acts.now(), count));
        printers.accept(enrollmentId, acceptance.id());
        return count;
    }

    /** The terms are not accepted for them. Returns how many they are. */
    public int leaveOut(UUID enrollmentId) {
        int count = count(enrollmentId);
        printers.leaveOutForTerms(enrollmentId, Message.TERMS_DECLINED);
        return count;
    }
}
