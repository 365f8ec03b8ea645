package io.mpsexpress.contact.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

/** All requests for a contact, of whichever organization. */
public interface ContactAssignments extends Repository<ContactAssignment, UUID> {

    Optional<ContactAssignment> findById(UUID id);

    /** Those that came up within another request, oldest first. */
    @EntityGraph(attributePaths = "request")
    List<ContactAssignment> findByRequestPartOfOrderById(UUID partOf);

    ContactAssignment saveAndFlush(ContactAssignment assignment);
}
