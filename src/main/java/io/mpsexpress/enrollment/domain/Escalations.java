package io.mpsexpress.enrollment.domain;

import io.mpsexpress.eligibility.EligibilityStatus;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface Escalations extends Repository<Escalation, UUID> {

    Escalation save(Escalation escalation);

    Escalation saveAndFlush(Escalation escalation);

    Optional<Escalation> findById(UUID id);

    Optional<Escalation> findByEnrollmentIdAndEligibilityStatus(UUID enrollmentId, EligibilityStatus status);

    List<Escalation> findByEnrollmentId(UUID enrollmentId);

    /** Newest first, before the given id; null partner for all, null open for open and closed. */
    @Query(
            """
            select e from Escalation e
            where e.team in :teams
              and (:partnerId is null or e.partnerId = :partnerId)
              and (:open is null or (:open = true and e.closedAt is null) or (:open = false and e.closedAt is not null))
              and e.id < :before
            order by e.id desc""")
    List<Escalation> find(Collection<String> teams, UUID partnerId, Boolean open, UUID before, Limit limit);
}
