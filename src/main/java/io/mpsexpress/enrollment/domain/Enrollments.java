package io.mpsexpress.enrollment.domain;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface Enrollments extends Repository<Enrollment, UUID> {

    Enrollment save(Enrollment enrollment);

    Optional<Enrollment> findById(UUID id);

    /** Answers of the back end are recorded one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Enrollment e where e.id = :id")
    Optional<Enrollment> lock(UUID id);

    /** Newest first, before the given id. Null stands for "any" partner and organization. */
    @Query(
            """
            select e from Enrollment e
            where (:partnerId is null or e.partnerId = :partnerId)
              and (:organizationId is null or e.organizationId = :organizationId)
              and e.state in :states
              and e.id < :before
            order by e.id desc""")
    List<Enrollment> find(
            UUID partnerId,
            UUID organizationId,
            Collection<io.mpsexpress.enrollment.EnrollmentState> states,
            UUID before,
            Limit limit);
}
