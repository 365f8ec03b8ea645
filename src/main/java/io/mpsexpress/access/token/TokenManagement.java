package io.mpsexpress.access.token;

import io.mpsexpress.access.AccessEnded;
import io.mpsexpress.access.Act;
import io.mpsexpress.access.Acts;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.domain.KnownUsers;
import io.mpsexpress.access.domain.Secrets;
import io.mpsexpress.access.token.domain.ApiToken;
import io.mpsexpress.access.token.domain.ApiTokens;
import io.mpsexpress.access.token.domain.TokenCheck;
import io.mpsexpress.access.token.domain.TokenRules;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's own tokens, on record. Of each only a hash is kept; it is random enough that a quick one does. */
@Service
@Transactional
public class TokenManagement {

    /** How long a token counts when nobody says how long. */
    public static final int USUAL_DAYS = 90;

    /** How long a token counts at most: a year, a leap one too. */
    public static final int MOST_DAYS = 366;

    /** So many somebody has at most that are not revoked. */
    public static final int MOST_TOKENS = 50;

    private final ApiTokens tokens;
    private final KnownUsers users;
    private final Acts acts;

    TokenManagement(ApiTokens tokens, KnownUsers users, Acts acts) {
        this.tokens = tokens;
        this.users = users;
        this.acts = acts;
    }

    /** The caller's that are not revoked, newest first. */
    @Transactional(readOnly = true)
    public List<TokenView> own() {
        return tokens.findByUserIdAndRevokedAtIsNullOrderByIdDesc(acts.caller().userId()).stream()
                .map(this::view)
                .toList();
    }

    /**
     * One of the caller's that is not revoked.
     *
     * @throws Refused as not found when there is none
     */
    @Transactional(readOnly = true)
    public TokenView get(UUID id) {
        return view(find(id));
    }

    /**
     * Makes one for the caller.
     *
     * @throws Refused naming the fields that break a rule; as forbidden when the scope is for administrators; as a conflict when the
     *     caller has {@value #MOST_TOKENS}
     */
    public MadeToken make(NewToken wanted) {
        Caller owner = acts.caller();
        Instant now = acts.now();
        NewToken checked = TokenRules.checked(wanted, now);
        if (TokenScope.BACK_END.word().equals(checked.scope())) {
            // nobody but administrators
            owner.require();
        }
        if (tokens.countByUserIdAndRevokedAtIsNull(owner.userId()) >= MOST_TOKENS) {
            throw Refused.conflict("access.token.many", MOST_TOKENS);
        }
        String secret = TokenCheck.PREFIX + Secrets.next();
        ApiToken token = tokens.save(new ApiToken(owner.userId(), checked, Sha256.of(secret), now));
        record(Act.TOKEN_MADE, token, owner.partnerId());
        return new MadeToken(view(token), secret);
    }

    /**
     * Nobody comes in with it any more.
     *
     * @throws Refused as not found when the caller has no such token that is not revoked
     */
    public void revoke(UUID id) {
        revoke(find(id), acts.caller().partnerId());
    }

    /** Somebody cannot come in any more: their tokens end, and stay ended when the person comes back. */
    @EventListener
    void on(AccessEnded ended) {
        UUID partnerId = users.find(ended.userId()).orElseThrow().caller().partnerId();
        tokens.findByUserIdAndRevokedAtIsNullOrderByIdDesc(ended.userId()).forEach(token -> revoke(token, partnerId));
    }

    private void revoke(ApiToken token, UUID partnerId) {
        token.revoke(acts.now());
        record(Act.TOKEN_REVOKED, token, partnerId);
    }

    private ApiToken find(UUID id) {
        return tokens.findByIdAndUserIdAndRevokedAtIsNull(id, acts.caller().userId())
                .orElseThrow(Refused::notFound);
    }

    private TokenView view(ApiToken token) {
        return new TokenView(
                token.id(),
                token.name(),
                token.scope(),
                token.createdAt(),
                token.expiresAt(),
                token.lastUsedAt(),
                !token.countsAt(acts.now()));
    }

    private void record(Act act, ApiToken token, UUID partnerId) {
        Map<String, Object> facts = Map.of(
                "of",
                token.userId(),
                "name",
                token.name(),
                "scope",
                token.scope().word(),
                "expiresAt",
                token.expiresAt().toString());
        acts.record(act, partnerId, token.id(), facts);
    }
}
