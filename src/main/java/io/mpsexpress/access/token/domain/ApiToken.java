package io.mpsexpress.access.token.domain;

import io.mpsexpress.access.token.NewToken;
import io.mpsexpress.access.token.TokenScope;
import io.mpsexpress.shared.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** A token of a person's. Only what changed is written: its use is noted without looking at the version. */
@Entity
@DynamicUpdate
@Table(name = "api_token")
public class ApiToken {

    /** Noted so often at most, however often it is used. */
    static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    @Id
    private UUID id;

    private String userId;

    private String name;

    @Enumerated(EnumType.STRING)
    private TokenScope scope;

    private String tokenHash;

    private Instant createdAt;

    private Instant expiresAt;

    private Instant lastUsedAt;

    private Instant revokedAt;

    @Version
    private Integer version;

    protected ApiToken() {}

    /** @param checked keeps the rules */
    public ApiToken(String userId, NewToken checked, String tokenHash, Instant now) {
        this.id = Ids.next();
        this.userId = userId;
        this.name = checked.name();
        this.scope = TokenScope.of(checked.scope()).orElseThrow();
        this.tokenHash = tokenHash;
        this.createdAt = now;
        this.expiresAt = checked.expiresAt();
    }

    public void revoke(Instant now) {
        revokedAt = now;
    }

    public boolean countsAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    boolean isUseToBeNotedAt(Instant now) {
        return lastUsedAt == null || lastUsedAt.isBefore(now.minus(USE_NOTED_EVERY));
    }

    public UUID id() {
        return id;
    }

    public String userId() {
        return userId;
    }

    public String name() {
        return name;
    }

    public TokenScope scope() {
        return scope;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** Null until it was used. */
    public Instant lastUsedAt() {
        return lastUsedAt;
    }
}
