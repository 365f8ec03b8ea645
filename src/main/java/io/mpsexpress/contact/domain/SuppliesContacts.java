package io.mpsexpress.contact.domain;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All contacts, of whichever organization; who may see them is decided before. */
public interface SuppliesContacts extends Repository<SuppliesContact, UUID>, JpaSpecificationExecutor<SuppliesContact> {

    Optional<SuppliesContact> findByIdAndOrganizationId(UUID id, UUID organizationId);

    /** The contact, which nobody else changes until this transaction ends: whoever comes second sees the change. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from SuppliesContact c where c.id = :id and c.organizationId = :organizationId")
    Optional<SuppliesContact> findAndLock(UUID id, UUID organizationId);

    List<SuppliesContact> findByOrganizationIdAndIdIn(UUID organizationId, Collection<UUID> ids);

    Optional<SuppliesContact> findByOrganizationIdAndComparableKey(UUID organizationId, String comparableKey);

    @Query("select c.comparableKey from SuppliesContact c where c.organizationId = :organizationId"
            + " and c.comparableKey in :keys")
    List<String> findExistingKeys(UUID organizationId, Collection<String> keys);

    SuppliesContact saveAndFlush(SuppliesContact contact);

    void delete(SuppliesContact contact);

    void flush();
}
