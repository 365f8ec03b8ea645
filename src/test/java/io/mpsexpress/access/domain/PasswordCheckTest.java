package io.mpsexpress.access.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.support.TurnableClock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordCheckTest {

    private static final Caller ANN = new Caller("ann", "Ann", Set.of(Role.PROCESS_OWNER), null);

    private final TurnableClock clock = new TurnableClock();
    private final KnownUsers users = mock(KnownUsers.class);
    private final PasswordEncoder encoder = mock(PasswordEncoder.class);
    private PasswordCheck check;

    @BeforeEach
    void annsPasswordIsRight() {
        when(encoder.encode(any())).thenReturn("hash of nobody");
        when(encoder.matches("right", "hash 1")).thenReturn(true);
        when(users.find("ann")).thenReturn(Optional.of(new KnownUser(ANN, "hash 1", true)));
        check = new PasswordCheck(users, encoder, new SignInThrottle(clock), clock);
    }

    @Test
    void theSlowHashIsComputedOnceForManyCalls() {
        for (int i = 0; i < 100; i++) {
            assertThat(check.isPasswordOf("ann", "right", "here")).isTrue();
        }

        verify(encoder, times(1)).matches("right", "hash 1");
    }

    @Test
    void itIsComputedAgainAfterAWhile() {
        check.isPasswordOf("ann", "right", "here");
        clock.turnBy(Duration.ofMinutes(2));
        check.isPasswordOf("ann", "right", "here");

        verify(encoder, times(2)).matches("right", "hash 1");
    }

    @Test
    void aChangedPasswordIsNotRemembered() {
        check.isPasswordOf("ann", "right", "here");
        when(users.find("ann")).thenReturn(Optional.of(new KnownUser(ANN, "hash 2", true)));

        assertThat(check.isPasswordOf("ann", "right", "here")).isFalse();
    }

    @Test
    void aDisabledUserIsNotRemembered() {
        check.isPasswordOf("ann", "right", "here");
        when(users.find("ann")).thenReturn(Optional.of(new KnownUser(ANN, "hash 1", false)));

        assertThat(check.isPasswordOf("ann", "right", "here")).isFalse();
    }

    @Test
    void wrongPasswordsAreNeverRemembered() {
        check.isPasswordOf("ann", "wrong", "here");
        check.isPasswordOf("ann", "wrong", "here");

        verify(encoder, times(2)).matches("wrong", "hash 1");
    }

    @Test
    void anUnknownUserTakesAsLongAsAKnownOne() {
        when(users.find("bob")).thenReturn(Optional.empty());

        assertThat(check.isPasswordOf("bob", "right", "here")).isFalse();

        verify(encoder).matches("right", "hash of nobody");
    }

    @Test
    void endlessInputIsNotHashed() {
        assertThat(check.isPasswordOf("ann", "x".repeat(73), "here")).isFalse();
        assertThat(check.isPasswordOf("a".repeat(65), "right", "here")).isFalse();

        verify(encoder, times(0)).matches(any(), any());
    }
}
