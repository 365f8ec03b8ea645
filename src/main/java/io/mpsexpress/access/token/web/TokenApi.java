package io.mpsexpress.access.token.web;

import io.mpsexpress.access.token.MadeToken;
import io.mpsexpress.access.token.NewToken;
import io.mpsexpress.access.token.TokenManagement;
import io.mpsexpress.access.token.TokenView;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** No answer is kept for an {@code Idempotency-Key}: the token in it would be, too. */
@RestController
@RequestMapping("/api/v1/me/tokens")
@Tag(name = "My account")
class TokenApi {

    private final TokenManagement tokens;

    TokenApi(TokenManagement tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    @Operation(summary = "Lists your tokens that are not revoked, newest first")
    Page<TokenView> list() {
        return new Page<>(tokens.own(), null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Makes a token by which a program calls in your name; it is shown this once",
            description =
                    "`read`: what you may read by this API. `write`: all that you may do by this API and Camunda's REST API, your"
                            + " account aside. `back-end`: reports management results only; administrators make them. Without"
                            + " `expiresAt` it counts for 90 days; 366 days at most.")
    MadeToken make(@RequestBody NewToken wanted) {
        return tokens.make(wanted);
    }

    @DeleteMapping("/{tokenId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revokes a token: nobody comes in with it any more")
    void revoke(@PathVariable String tokenId) {
        tokens.revoke(Ids.parse(tokenId));
    }
}
