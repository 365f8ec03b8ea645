package io.mpsexpress.access.token.domain;

import io.mpsexpress.access.AccessEnded;
import io.mpsexpress.access.domain.KnownUsers;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends the tokens of somebody who cannot come in any more; they stay ended when the person comes back. */
@Component
class TokensOfTheDisabled {

    private final ApiTokens tokens;
    private final TokenBook book;
    private final KnownUsers users;

    TokensOfTheDisabled(ApiTokens tokens, TokenBook book, KnownUsers users) {
        this.tokens = tokens;
        this.book = book;
        this.users = users;
    }

    @EventListener
    void on(AccessEnded ended) {
        UUID partnerId = users.find(ended.userId()).orElseThrow().caller().partnerId();
        tokens.findByUserIdAndRevokedAtIsNullOrderByIdDesc(ended.userId())
                .forEach(token -> book.revoke(token, partnerId));
    }
}
