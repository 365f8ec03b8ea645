package io.mpsexpress.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.support.TurnableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private static final String HERE = "192.0.2.1";

    private final TurnableClock clock = new TurnableClock();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void aFewWrongPasswordsAreForgiven() {
        wrong(4, "ann", HERE);

        assertThat(throttle.isClosed("ann", HERE)).isFalse();
    }

    @Test
    void theDoorClosesLongerEachTime() {
        wrong(6, "ann", HERE);
        assertThat(throttle.isClosed("ann", HERE)).isTrue();
        clock.turnBy(Duration.ofSeconds(2));
        assertThat(throttle.isClosed("ann", HERE)).isFalse();

        wrong(1, "ann", HERE);
        clock.turnBy(Duration.ofSeconds(3));
        assertThat(throttle.isClosed("ann", HERE)).isTrue();
        clock.turnBy(Duration.ofSeconds(1));
        assertThat(throttle.isClosed("ann", HERE)).isFalse();
    }

    @Test
    void itNeverClosesLongerThanAQuarterOfAnHour() {
        wrong(60, "ann", HERE);

        clock.turnBy(Duration.ofMinutes(15));

        assertThat(throttle.isClosed("ann", HERE)).isFalse();
    }

    @Test
    void nobodyLocksOutSomebodyElseFromElsewhere() {
        wrong(20, "ann", HERE);

        assertThat(throttle.isClosed("ann", "198.51.100.7")).isFalse();
        assertThat(throttle.isClosed("bob", HERE)).isFalse();
    }

    @Test
    void manyUsersTriedFromOneAddressCloseTheAddress() {
        for (int i = 0; i < 51; i++) {
            wrong(1, "user" + i, HERE);
        }

        assertThat(throttle.isClosed("another", HERE)).isTrue();
        assertThat(throttle.isClosed("another", "198.51.100.7")).isFalse();
    }

    @Test
    void theRightPasswordForgetsWrongOnes() {
        wrong(4, "ann", HERE);
        throttle.right("ann", HERE);
        wrong(4, "ann", HERE);

        assertThat(throttle.isClosed("ann", HERE)).isFalse();
    }

    @Test
    void whoGuessesFromEverNewAddressesIsSlowedDown() {
        for (int i = 0; i < 20; i++) {
            wrong(1, "ann", "198.51.100." + i);
        }

        assertThat(throttle.isClosed("ann", "203.0.113.1")).isTrue();
        assertThat(throttle.isClosed("bob", "203.0.113.1")).isFalse();
    }

    @Test
    void nobodyLocksAUserOutForLongOrWhereTheyCameInBefore() {
        throttle.right("ann", HERE);
        for (int i = 0; i < 200; i++) {
            wrong(1, "ann", "198.51.100." + i);
        }

        assertThat(throttle.isClosed("ann", HERE)).isFalse();
        assertThat(throttle.isClosed("ann", "203.0.113.1")).isTrue();
        clock.turnBy(Duration.ofSeconds(10));
        assertThat(throttle.isClosed("ann", "203.0.113.1")).isFalse();
    }

    private void wrong(int times, String userId, String address) {
        for (int i = 0; i < times; i++) {
            throttle.wrong(userId, address);
        }
    }
}
