package io.mpsexpress.access.token.domain;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.Acts;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.domain.Secrets;
import io.mpsexpress.access.token.MadeToken;
import io.mpsexpress.access.token.NewToken;
import io.mpsexpress.access.token.TokenManagement;
import io.mpsexpress.access.token.TokenScope;
import io.mpsexpress.access.token.TokenView;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.Sha256;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes and revokes tokens, on record. Of each only a hash is kept; it is random enough that a quick one does. */
@Component
public class TokenBook {

    /** Shows whoever finds one what it is, and tells it from tokens of others. */
    static final String PREFIX = "mps_";

    private final ApiTokens tokens;
    private final Acts acts;

    TokenBook(ApiTokens tokens, Acts acts) {
        this.tokens = tokens;
        this.acts = acts;
    }

    public MadeToken make(Caller owner, NewToken wanted) {
        Instant now = acts.now();
        NewToken checked = TokenRules.checked(wanted, now);
        if (TokenScope.BACK_END.word().equals(checked.scope())) {
            // nobody but administrators
            owner.require();
        }
        if (tokens.countByUserIdAndRevokedAtIsNull(owner.userId()) >= TokenManagement.MOST_TOKENS) {
            throw Refused.conflict("access.token.many", TokenManagement.MOST_TOKENS);
        }
        String secret = PREFIX + Secrets.next();
        ApiToken token = tokens.save(new ApiToken(owner.userId(), checked, Sha256.of(secret), now));
        record(Act.TOKEN_MADE, token, owner.partnerId());
        return new MadeToken(view(token), secret);
    }

    /** @param partnerId of its person; null for staff */
    public void revoke(ApiToken token, UUID partnerId) {
        token.revoke(acts.now());
        record(Act.TOKEN_REVOKED, token, partnerId);
    }

    public TokenView view(ApiToken token) {
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
