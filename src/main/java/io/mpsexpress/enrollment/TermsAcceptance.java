package io.mpsexpress.enrollment;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.enrollment.domain.Acceptance;
import io.mpsexpress.enrollment.domain.Acceptances;
import io.mpsexpress.enrollment.domain.Enrollment;
import io.mpsexpress.enrollment.domain.EnrollmentPrinters;
import io.mpsexpress.enrollment.domain.Enrollments;
import io.mpsexpress.enrollment.domain.Message;
import io.mpsexpress.enrollment.domain.PrinterCounts;
import io.mpsexpress.enrollment.domain.VisibleEnrollments;
import io.mpsexpress.organization.Entitlements;
import io.mpsexpress.program.ProgramManagement;
import io.mpsexpress.program.TermsOfService;
import io.mpsexpress.shared.Refused;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The terms of service inside a request: which version is offered, and who accepted it for which printers. */
@Service
@Transactional
public class TermsAcceptance {

    private final Enrollments enrollments;
    private final VisibleEnrollments visible;
    private final EnrollmentPrinters printers;
    private final PrinterCounts counts;
    private final Acceptances acceptances;
    private final ProgramManagement program;
    private final Entitlements entitlements;
    private final EnrollPrintersProcess process;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    TermsAcceptance(
            Enrollments enrollments,
            VisibleEnrollments visible,
            EnrollmentPrinters printers,
            PrinterCounts counts,
            Acceptances acceptances,
            ProgramManagement program,
            Entitlements entitlements,
            EnrollPrintersProcess process,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.enrollments = enrollments;
        this.visible = visible;
        this.printers = printers;
        this.counts = counts;
        this.acceptances = acceptances;
        this.program = program;
        this.entitlements = entitlements;
        this.process = process;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    /** Offers the terms in force now for the printers that are ready. */
    public Offer offer(UUID enrollmentId) {
        Enrollment enrollment = require(enrollmentId);
        int current = currentTerms().version();
        enrollment.offerTerms(current);
        enrollments.save(enrollment);
        return new Offer(current, counts.forTerms(enrollmentId));
    }

    /**
     * Records that the fleet manager accepts the offered terms for the printers that are ready at this moment: what is
     * resolved before joins them, what is resolved after is offered the terms again.
     *
     * @param accepted the form's value
     * @return false when another version is in force meanwhile: that one must be offered and accepted
     * @throws Refused naming the form field when the terms are not accepted; a person who does not want them withdraws
     *     through {@link #decline}
     */
    public boolean accept(UUID enrollmentId, Boolean accepted) {
        currentCaller.get().require(Role.FLEET_MANAGER);
        if (!Boolean.TRUE.equals(accepted)) {
            throw Refused.invalidField("termsAccepted", "enrollment.terms.required");
        }
        // whoever ends the entitlement holds the organization before the requests that end with it
        enrollments.findOrganizationId(enrollmentId).ifPresent(entitlements::hold);
        Enrollment enrollment = lock(enrollmentId);
        TermsOfService terms = currentTerms();
        if (!enrollment.wasOffered(terms.version())) {
            audit.record(
                    Act.TERMS_REPLACED,
                    enrollment.organizationId(),
                    enrollmentId.toString(),
                    Map.of("versionBefore", enrollment.offeredTerms(), "version", terms.version()));
            return false;
        }
        int eligible = counts.forTerms(enrollmentId);
        Acceptance acceptance = acceptances.saveAndFlush(
                new Acceptance(enrollmentId, terms, currentCaller.get().userId(), clock.instant(), eligible));
        printers.accept(enrollmentId, acceptance.id());
        audit.record(
                Act.TERMS_ACCEPTED,
                enrollment.organizationId(),
                enrollmentId.toString(),
                Map.of(
                        "version", terms.version(),
                        "language", terms.language(),
                        "textHash", terms.textHash(),
                        "printers", eligible));
        return true;
    }

    /**
     * The partner does not want the offered terms: none of the eligible printers is added.
     *
     * @throws Refused when the caller may not see the request, or its terms do not wait for acceptance
     */
    public void decline(UUID enrollmentId) {
        Enrollment enrollment = visible.require(enrollmentId);
        currentCaller.get().require(Role.FLEET_MANAGER);
        if (enrollment.state() != EnrollmentState.TERMS) {
            throw Refused.conflict("enrollment.terms.notWaiting");
        }
        process.termsDeclined(enrollmentId);
    }

    /** Records that nothing is added for want of acceptance; where nothing is ready any more, nobody declined anything. */
    public void recordDeclined(UUID enrollmentId) {
        Enrollment enrollment = lock(enrollmentId);
        boolean declined = counts.forTerms(enrollmentId) > 0;
        printers.leaveOutForTerms(enrollmentId, Message.TERMS_DECLINED);
        enrollment.handOver();
        enrollments.save(enrollment);
        if (declined) {
            audit.record(Act.TERMS_DECLINED, enrollment.organizationId(), enrollmentId.toString(), Map.of());
        }
    }

    /** In the language in which the person has just read them. */
    private TermsOfService currentTerms() {
        return program.currentTerms(LocaleContextHolder.getLocale().getLanguage());
    }

    private Enrollment require(UUID enrollmentId) {
        return enrollments.findById(enrollmentId).orElseThrow(Refused::notFound);
    }

    private Enrollment lock(UUID enrollmentId) {
        return enrollments.lock(enrollmentId).orElseThrow(Refused::notFound);
    }

    /**
     * What is offered.
     *
     * @param version of the terms
     * @param printers how many are ready
     */
    public record Offer(int version, int printers) {}
}
