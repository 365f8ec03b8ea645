package io.mpsexpress.imports.domain;

import io.mpsexpress.request.RequestKind;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All imports of files, of whichever kind and organization. */
public interface FileImports extends Repository<FileImport, UUID> {

    Optional<FileImport> findById(UUID id);

    @EntityGraph(attributePaths = "request")
    Optional<FileImport> findByIdAndRequestKindAndRequestOrganizationId(UUID id, RequestKind kind, UUID organizationId);

    @EntityGraph(attributePaths = "request")
    List<FileImport> findByIdIn(Collection<UUID> ids);

    /** The same for whoever decides on it: of two who do so at once, one waits until the other has decided. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from FileImport i join fetch i.request r"
            + " where i.id = :id and r.kind = :kind and r.organizationId = :organizationId")
    Optional<FileImport> findToDecide(UUID id, RequestKind kind, UUID organizationId);

    /** The same for a step of its check. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from FileImport i join fetch i.request where i.id = :id")
    Optional<FileImport> findAndLock(UUID id);

    /** Those whose check showed no sign of life since then. */
    @EntityGraph(attributePaths = "request")
    List<FileImport> findByLookedAtBefore(Instant before);

    /** Those that were uploaded before and wait for somebody to confirm them. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from FileImport i join fetch i.request r"
            + " where r.state = 'CHECKED' and r.kind in :kinds and r.requestedAt < :before order by i.id")
    List<FileImport> findUnconfirmed(Collection<RequestKind> kinds, Instant before);

    FileImport saveAndFlush(FileImport fileImport);

    /** Asks the import to stop after the slice it is at. Returns 0 when it is not importing. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update FileImport i set i.cancelRequested = true where i.id = :id"
            + " and exists (select 1 from Request r where r.id = i.id and r.state = 'IMPORTING')")
    int requestCancellation(UUID id);
}
