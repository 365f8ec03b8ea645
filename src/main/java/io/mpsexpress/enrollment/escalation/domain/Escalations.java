package io.mpsexpress.enrollment.escalation.domain;

import io.mpsexpress.eligibility.EligibilityStatus;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
}
