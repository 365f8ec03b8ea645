package io.mpsexpress.printer.domain;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All imports of fleet files, of whichever organization. */
public interface PrinterImports extends Repository<PrinterImport, UUID> {

    Optional<PrinterImport> findById(UUID id);

    @EntityGraph(attributePaths = "request")
    Optional<PrinterImport> findByIdAndRequestOrganizationId(UUID id, UUID organizationId);

    /** The same for whoever decides on it: of two who do so at once, one waits until the other has decided. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from PrinterImport i join fetch i.request r"
            + " where i.id = :id and r.organizationId = :organizationId")
    Optional<PrinterImport> findToDecide(UUID id, UUID organizationId);

    /** The same for a step of its check. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from PrinterImport i join fetch i.request where i.id = :id")
    Optional<PrinterImport> findAndLock(UUID id);

    /** Those whose check showed no sign of life since then. */
    @Query("select i.id from PrinterImport i where i.lookedAt < :before")
    List<UUID> findDeadChecks(Instant before);
    /** Those that were uploaded before and wait for somebody to confirm them. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from PrinterImport i join fetch i.request r"
            + " where r.state = 'CHECKED' and r.requestedAt < :before order by i.id")
    List<PrinterImport> findUnconfirmed(Instant before);

    PrinterImport saveAndFlush(PrinterImport printerImport);

    /** Asks the import to stop after the slice it is at. Returns 0 when it is not importing. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update PrinterImport i set i.cancelRequested = true where i.id = :id"
            + " and exists (select 1 from Request r where r.id = i.id and r.state = 'IMPORTING')")
    int requestCancellation(UUID id);
}
