package io.mpsexpress.program;

import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.eligibility.AgentVersion;
import io.mpsexpress.eligibility.EligibilityRules;
import io.mpsexpress.program.domain.ProgramData;
import io.mpsexpress.program.domain.Terms;
import io.mpsexpress.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes the program's rules. Changing is for the MPS offer manager. */
@Service
public class ProgramManagement {

    private final ProgramData programData;
    private final Terms terms;
    private final CurrentCaller caller;
    private final AuditTrail audit;
    private final Clock clock;

    ProgramManagement(ProgramData programData, Terms terms, CurrentCaller caller, AuditTrail audit, Clock clock) {
        this.programData = programData;
        this.terms = terms;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** The rules as they are now, for a check of any number of printers. */
    @Transactional(readOnly = true)
    public EligibilityRules eligibilityRules() {
        Map<String, Long> maximums = models().stream()
                .collect(Collectors.toMap(SupportedModel::model, SupportedModel::maximumLifetimePageCount));
        return new EligibilityRules(maximums, AgentVersion.parse(settings().minimumFleetAgentVersion()));
    }

    /** All supported models by name. */
    @Transactional(readOnly = true)
    public List<SupportedModel> models() {
        return programData.models();
    }

    @Transactional(readOnly = true)
    public ProgramSettings settings() {
        return programData.settings();
    }

    /**
     * The terms in force now.
     *
     * @param language preferred language; English when this version has no such text
     */
    @Transactional(readOnly = true)
    public TermsOfService currentTerms(String language) {
        return terms.inForce(Instant.now(clock), language).orElseThrow(() -> Refused.conflict("program.noTerms"));
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

    /**
     * Publishes the next version of the terms. Enrollments that are waiting for acceptance must accept it once it is in
     * force.
     *
     * @return the new version's number
     */
    @Transactional
    public int publishTerms(NewTerms newTerms) {
        String userId = caller.get().require(Role.MPS_OFFER_MANAGER).userId();
        int version = terms.publish(newTerms, userId, Instant.now(clock));
        audit.record(
                "terms.published",
                null,
                String.valueOf(version),
                Map.of("languages", newTerms.texts().keySet()));
        return version;
    }
}
