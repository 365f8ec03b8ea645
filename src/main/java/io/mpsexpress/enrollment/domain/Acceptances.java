package io.mpsexpress.enrollment.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.data.repository.Repository;

/** The record of accepted terms; only ever added to. Their ids are ordered by time. */
public interface Acceptances extends Repository<Acceptance, UUID> {

    Acceptance saveAndFlush(Acceptance acceptance);

    Optional<Acceptance> findById(UUID id);

    /** The last acceptance in a request; a further review asks for a further one. */
    Optional<Acceptance> findFirstByEnrollmentIdOrderByIdDesc(UUID enrollmentId);

    List<Acceptance> findByEnrollmentIdInOrderById(Collection<UUID> enrollmentIds);

    Window<Acceptance> findByEnrollmentIdOrderByIdDesc(UUID enrollmentId, ScrollPosition from, Limit limit);
}
