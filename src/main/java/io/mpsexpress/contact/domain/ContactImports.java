package io.mpsexpress.contact.domain;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All imports, of whichever organization. */
public interface ContactImports extends Repository<ContactImport, UUID> {

    Optional<ContactImport> findById(UUID id);

    @EntityGraph(attributePaths = "request")
    Optional<ContactImport> findByIdAndRequestOrganizationId(UUID id, UUID organizationId);

    /** The same for whoever decides on it: of two who do so at once, one waits until the other has decided. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from ContactImport i join fetch i.request r"
            + " where i.id = :id and r.organizationId = :organizationId")
    Optional<ContactImport> findToDecide(UUID id, UUID organizationId);

    @EntityGraph(attributePaths = "request")
    List<ContactImport> findByIdIn(Collection<UUID> ids);

    ContactImport saveAndFlush(ContactImport contactImport);

    /** Asks the import to stop after the slice it is at. Returns 0 when it is not importing. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update ContactImport i set i.cancelRequested = true where i.id = :id"
            + " and exists (select 1 from Request r where r.id = i.id and r.state = 'IMPORTING')")
    int requestCancellation(UUID id);
}
