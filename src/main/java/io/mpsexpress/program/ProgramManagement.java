package io.mpsexpress.program;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.eligibility.EligibilityRules;
import io.mpsexpress.program.domain.SupportedModels;
import io.mpsexpress.program.domain.Terms;
import io.mpsexpress.shared.Refused;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules as checks and requests need them, and the terms of service. Publishing is for the MPS offer manager. */
@Service
public class ProgramManagement {

    private final SupportedModels models;
    private final Terms terms;
    private final CurrentCaller caller;

    ProgramManagement(SupportedModels models, Terms terms, CurrentCaller caller) {
        this.models = models;
        this.terms = terms;
        this.caller = caller;
    }

    /** The rules as they are now, for a check of any number of printers. */
    @Transactional(readOnly = true)
    public EligibilityRules eligibilityRules() {
        return models.rules();
    }

    /**
     * The terms in force now.
     *
     * @param language preferred language; English when this version has no such text
     */
    @Transactional(readOnly = true)
    public TermsOfService currentTerms(String language) {
        return terms.inForce(language).orElseThrow(() -> Refused.conflict("program.noTerms"));
    }

    /** Whether any terms are in force. */
    @Transactional(readOnly = true)
    public boolean hasTerms() {
        return terms.areInForce();
    }

    /**
     * For whoever begins what ends with their acceptance.
     *
     * @throws Refused as a conflict while none are in force
     */
    @Transactional(readOnly = true)
    public void requireTerms() {
        if (!hasTerms()) {
            throw Refused.conflict("program.noTerms");
        }
    }

    /**
     * @throws Refused as not found for a version that does not exist
     */
    @Transactional(readOnly = true)
    public TermsOfService terms(int version, String language) {
        return terms.version(version, language).orElseThrow(Refused::notFound);
    }

    /** All versions in all languages, newest first. */
    @Transactional(readOnly = true)
    public List<TermsOfService> allTerms() {
        return terms.all();
    }

    /** All versions without their texts, newest first. */
    @Transactional(readOnly = true)
    public List<TermsVersion> termsVersions() {
        return terms.versions();
    }

    /**
     * What is wrong with a new version, if anything; changes nothing.
     *
     * @throws Refused naming each wrong field
     */
    @Transactional(readOnly = true)
    public void checkTerms(NewTerms newTerms) {
        caller.get().require(Role.MPS_OFFER_MANAGER);
        terms.check(newTerms);
    }

    /**
     * Publishes the next version of the terms; it never changes again. From its effective time on it replaces all
     * earlier versions, also those that were to come into force later. Enrollments that are waiting for acceptance must
     * accept it once it is in force.
     *
     * @param expected the number under which somebody looked at it before; null for whichever is next
     * @return the new version's number
     * @throws Refused naming each wrong field; as a conflict when another version was published meanwhile
     */
    @Transactional
    public int publishTerms(NewTerms newTerms, Integer expected) {
        String userId = caller.get().require(Role.MPS_OFFER_MANAGER).userId();
        return terms.publish(newTerms, expected, userId);
    }
}
