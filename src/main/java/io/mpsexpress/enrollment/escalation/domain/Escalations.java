package io.mpsexpress.enrollment.escalation.domain;

import io.mpsexpress.eligibility.EligibilityStatus;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface Escalations extends Repository<Escalation, UUID> {

    Escalation save(Escalation escalation);

    Escalation saveAndFlush(Escalation escalation);

    Optional<Escalation> findById(UUID id);

    /** For whoever decides on its printers: of two who do so at once, one waits until the other has decided. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Escalation e where e.id = :id")
    Optional<Escalation> lock(UUID id);

    Optional<Escalation> findByEnrollmentIdAndEligibilityStatus(UUID enrollmentId, EligibilityStatus status);

    List<Escalation> findByEnrollmentId(UUID enrollmentId);

    /** Open ones of teams at Lexmark, what has to be decided first first: after the given one; null partner for all. */
    @Query(
            """
            select e from Escalation e
            where e.decideBy >= :decideBy
              and (e.decideBy > :decideBy or e.id > :id)
              and (:partnerId is null or e.partnerId = :partnerId)
            order by e.decideBy, e.id""")
    List<Escalation> findOpen(UUID partnerId, Instant decideBy, UUID id, Limit limit);

    /** Closed ones, those closed last first: before the given one. */
    @Query(
            """
            select e from Escalation e
            where e.closedAt <= :closedAt
              and (e.closedAt < :closedAt or e.id < :id)
              and e.team in :teams
              and (:partnerId is null or e.partnerId = :partnerId)
            order by e.closedAt desc, e.id desc""")
    List<Escalation> findClosed(Collection<String> teams, UUID partnerId, Instant closedAt, UUID id, Limit limit);

    /** Newest first, before the given id. */
    @Query(
            """
            select e from Escalation e
            where e.team in :teams
              and (:partnerId is null or e.partnerId = :partnerId)
              and e.id < :before
            order by e.id desc""")
    List<Escalation> findAll(Collection<String> teams, UUID partnerId, UUID before, Limit limit);
}
