package io.mpsexpress.access.token.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All tokens, whosever they are. */
public interface ApiTokens extends Repository<ApiToken, UUID> {

    ApiToken save(ApiToken token);

    Optional<ApiToken> findByTokenHash(String tokenHash);

    Optional<ApiToken> findByIdAndUserIdAndRevokedAtIsNull(UUID id, String userId);

    List<ApiToken> findByUserIdAndRevokedAtIsNullOrderByIdDesc(String userId);

    int countByUserIdAndRevokedAtIsNull(String userId);

    /** Of many who use it at once, one writes. */
    @Modifying
    @Transactional
    @Query("update ApiToken t set t.lastUsedAt = :now"
            + " where t.id = :id and (t.lastUsedAt is null or t.lastUsedAt < :before)")
    int noteUse(UUID id, Instant now, Instant before);
}
