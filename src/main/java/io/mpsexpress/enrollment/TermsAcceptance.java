package io.mpsexpress.enrollment;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.Acts;
import io.mpsexpress.access.Role;
import io.mpsexpress.enrollment.domain.Enrollment;
import io.mpsexpress.enrollment.domain.Enrollments;
import io.mpsexpress.enrollment.domain.OfferedPrinters;
import io.mpsexpress.organization.Entitlements;
import io.mpsexpress.program.ProgramManagement;
import io.mpsexpress.program.TermsOfService;
import io.mpsexpress.shared.Refused;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The terms of service inside a request: which version is offered, and who accepted it for which printers. More than four
 * collaborators: what is accepted is of the program, the customer and the request at once.
 */
@Service
@Transactional
public class TermsAcceptance {

    private final Enrollments enrollments;
    private final OfferedPrinters printers;
    private final ProgramManagement program;
    private final Entitlements entitlements;
    private final Acts acts;

    TermsAcceptance(
            Enrollments enrollments,
            OfferedPrinters printers,
            ProgramManagement program,
            Entitlements entitlements,
            Acts acts) {
        this.enrollments = enrollments;
        this.printers = printers;
        this.program = program;
        this.entitlements = entitlements;
        this.acts = acts;
    }

    /** Offers the terms in force now for the printers that are ready. */
    public Offer offer(UUID enrollmentId) {
        Enrollment enrollment = enrollments.require(enrollmentId);
        int current = currentTerms().version();
        enrollment.offerTerms(current);
        enrollments.save(enrollment);
        return new Offer(current, printers.count(enrollmentId));
    }

    /**
     * Records that the fleet manager accepts the offered terms for the printers that are ready at this moment: what is
     * resolved before joins them, what is resolved after is offered the terms again.
     *
     * @param accepted the form's value
     * @return false when another version is in force meanwhile: that one must be offered and accepted
     * @throws Refused naming the form field when the terms are not accepted; a person who does not want them withdraws
     *     through {@link TermsRefusal}
     */
    public boolean accept(UUID enrollmentId, Boolean accepted) {
        acts.caller().require(Role.FLEET_MANAGER);
        if (!Boolean.TRUE.equals(accepted)) {
            throw Refused.invalidField("termsAccepted", "enrollment.terms.required");
        }
        // whoever ends the entitlement holds the organization before the requests that end with it
        enrollments.findOrganizationId(enrollmentId).ifPresent(entitlements::hold);
        Enrollment enrollment = enrollments.requireLocked(enrollmentId);
        TermsOfService terms = currentTerms();
        if (!enrollment.wasOffered(terms.version())) {
            acts.record(
                    Act.TERMS_REPLACED,
                    enrollment.organizationId(),
                    enrollmentId,
                    Map.of("versionBefore", enrollment.offeredTerms(), "version", terms.version()));
            return false;
        }
        int eligible = printers.accept(enrollmentId, terms);
        acts.record(
                Act.TERMS_ACCEPTED,
                enrollment.organizationId(),
                enrollmentId,
                Map.of(
                        "version", terms.version(),
                        "language", terms.language(),
                        "textHash", terms.textHash(),
                        "printers", eligible));
        return true;
    }

    /** Records that nothing is added for want of acceptance; where nothing is ready any more, nobody declined anything. */
    public void recordDeclined(UUID enrollmentId) {
        Enrollment enrollment = enrollments.requireLocked(enrollmentId);
        boolean declined = printers.leaveOut(enrollmentId) > 0;
        enrollment.handOver();
        enrollments.save(enrollment);
        if (declined) {
            acts.record(Act.TERMS_DECLINED, enrollment.organizationId(), enrollmentId, Map.of());
        }
    }

    /** In the language in which the person has just read them. */
    private TermsOfService currentTerms() {
        return program.currentTerms(LocaleContextHolder.getLocale().getLanguage());
    }

    /**
     * What is offered.
     *
     * @param version of the terms
     * @param printers how many are ready
     */
    public record Offer(int version, int printers) {}
}
