package io.mpsexpress.access.token.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.domain.KnownUser;
import io.mpsexpress.access.domain.KnownUsers;
import io.mpsexpress.access.domain.SignInThrottle;
import io.mpsexpress.access.token.NewToken;
import io.mpsexpress.access.token.domain.TokenCheck.Presented;
import io.mpsexpress.shared.Sha256;
import io.mpsexpress.support.TurnableClock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenCheckTest {

    private static final Caller ANN = new Caller("ann", "Ann", Set.of(Role.PROCESS_OWNER), null);
    private static final String TOKEN = "mps_anns";
    private static final String HERE = "203.0.113.1";

    private final TurnableClock clock = new TurnableClock();
    private final ApiTokens tokens = mock(ApiTokens.class);
    private final KnownUsers users = mock(KnownUsers.class);
    private TokenCheck check;
    private ApiToken token;

    @BeforeEach
    void annHasOne() {
        NewToken wanted = new NewToken("CI", "read", clock.instant().plus(Duration.ofDays(1)));
        token = new ApiToken("ann", wanted, Sha256.of(TOKEN), clock.instant());
        when(tokens.findByTokenHash(anyString())).thenReturn(Optional.empty());
        when(tokens.findByTokenHash(Sha256.of(TOKEN))).thenReturn(Optional.of(token));
        annIs(true);
        check = new TokenCheck(tokens, users, new SignInThrottle(clock), clock);
    }

    @Test
    void itIsItsPersonsAsTheyAreNow() {
        Presented presented = check.check(TOKEN, HERE);

        assertThat(presented.counts()).isTrue();
        assertThat(presented.person()).isEqualTo(ANN);
    }

    @Test
    void anUnknownOneIsNobodys() {
        assertThat(check.check("mps_guessed", HERE)).isEqualTo(new Presented(null, null, null, false));
    }

    @Test
    void itCountsUntilItExpires() {
        clock.turnBy(Duration.ofDays(1).minusSeconds(1));
        assertThat(check.check(TOKEN, HERE).counts()).isTrue();

        clock.turnBy(Duration.ofSeconds(1));
        assertThat(check.check(TOKEN, HERE).counts()).isFalse();
    }

    @Test
    void itCountsUntilItIsRevoked() {
        token.revoke(clock.instant());

        assertThat(check.check(TOKEN, HERE).counts()).isFalse();
    }

    @Test
    void itCountsWhileItsPersonMayComeIn() {
        annIs(false);

        assertThat(check.check(TOKEN, HERE).counts()).isFalse();
        assertThat(check.check(TOKEN, HERE).person()).isEqualTo(ANN);
    }

    @Test
    void itsUseIsNotedUnlessItDidNotCount() {
        check.check(TOKEN, HERE);
        token.revoke(clock.instant());
        check.check(TOKEN, HERE);

        verify(tokens, times(1)).noteUse(any(), any(), any());
    }

    @Test
    void manyWrongOnesCloseTheirAddressToAllTokens() {
        for (int i = 0; i < 50; i++) {
            check.check("mps_guess" + i, HERE);
        }

        assertThat(check.check(TOKEN, HERE).counts()).isFalse();
        verify(tokens, never()).findByTokenHash(Sha256.of(TOKEN));
        assertThat(check.check(TOKEN, "203.0.113.2").counts()).isTrue();
        clock.turnBy(Duration.ofMinutes(1));
        assertThat(check.check(TOKEN, HERE).counts()).isTrue();
    }

    @Test
    void aScriptThatNobodyLooksAfterSlowsDownNobodyElse() {
        for (int i = 0; i < 500; i++) {
            check.check("mps_expired", HERE);
        }

        verify(tokens, times(5)).findByTokenHash(Sha256.of("mps_expired"));
        assertThat(check.check(TOKEN, HERE).counts()).isTrue();
    }

    private void annIs(boolean enabled) {
        when(users.find("ann")).thenReturn(Optional.of(new KnownUser(ANN, "hash", enabled)));
    }
}
