package io.mpsexpress.contact.domain;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All requests for a contact, of whichever organization. */
public interface ContactAssignments extends Repository<ContactAssignment, UUID> {

    Optional<ContactAssignment> findById(UUID id);

    ContactAssignment saveAndFlush(ContactAssignment assignment);
}
