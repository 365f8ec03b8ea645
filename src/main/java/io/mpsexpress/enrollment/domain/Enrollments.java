package io.mpsexpress.enrollment.domain;

import io.mpsexpress.shared.Refused;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface Enrollments extends Repository<Enrollment, UUID> {

    Enrollment save(Enrollment enrollment);

    Enrollment saveAndFlush(Enrollment enrollment);

    Optional<Enrollment> findById(UUID id);

    /** @throws Refused as not found when there is none */
    default Enrollment require(UUID id) {
        return findById(id).orElseThrow(Refused::notFound);
    }

    /**
     * The same, locked: what is counted and decided stays so until the transaction ends, also where printers are checked again
     * by themselves.
     */
    default Enrollment requireLocked(UUID id) {
        return lock(id).orElseThrow(Refused::notFound);
    }

    @Query("select e.request.organizationId from Enrollment e where e.id = :id")
    Optional<UUID> findOrganizationId(UUID id);

    /** Answers of the back end are recorded one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Enrollment e join fetch e.request where e.id = :id")
    Optional<Enrollment> lock(UUID id);

    @Query(
            "select e.id from Enrollment e where e.request.organizationId = :organizationId and e.request.endedAt is null order by e.id")
    List<UUID> findOpenIds(UUID organizationId);
}
