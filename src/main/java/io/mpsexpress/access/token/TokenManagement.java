package io.mpsexpress.access.token;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.token.domain.ApiToken;
import io.mpsexpress.access.token.domain.ApiTokens;
import io.mpsexpress.access.token.domain.TokenBook;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's own tokens. */
@Service
public class TokenManagement {

    /** How long a token counts when nobody says how long. */
    public static final int USUAL_DAYS = 90;
    /** How long a token counts at most: a year, a leap one too. */
    public static final int MOST_DAYS = 366;
    /** So many somebody has at most that are not revoked. */
    public static final int MOST_TOKENS = 50;

    private final TokenBook book;
    private final ApiTokens tokens;
    private final CurrentCaller currentCaller;

    TokenManagement(TokenBook book, ApiTokens tokens, CurrentCaller currentCaller) {
        this.book = book;
        this.tokens = tokens;
        this.currentCaller = currentCaller;
    }

    /** The caller's that are not revoked, newest first. */
    @Transactional(readOnly = true)
    public List<TokenView> own() {
        return tokens.findByUserIdAndRevokedAtIsNullOrderByIdDesc(caller().userId()).stream()
                .map(book::view)
                .toList();
    }

    /**
     * One of the caller's that is not revoked.
     *
     * @throws Refused as not found when there is none
     */
    @Transactional(readOnly = true)
    public TokenView get(UUID id) {
        return book.view(find(id));
    }

    /**
     * Makes one for the caller.
     *
     * @throws Refused naming the fields that break a rule; as forbidden when the scope is for administrators; as a conflict when the
     *     caller has {@value #MOST_TOKENS}
     */
    @Transactional
    public MadeToken make(NewToken wanted) {
        return book.make(caller(), wanted);
    }

    /**
     * Nobody comes in with it any more.
     *
     * @throws Refused as not found when the caller has no such token that is not revoked
     */
    @Transactional
    public void revoke(UUID id) {
        book.revoke(find(id), caller().partnerId());
    }

    private ApiToken find(UUID id) {
        return tokens.findByIdAndUserIdAndRevokedAtIsNull(id, caller().userId()).orElseThrow(Refused::notFound);
    }

    private Caller caller() {
        return currentCaller.get();
    }
}
