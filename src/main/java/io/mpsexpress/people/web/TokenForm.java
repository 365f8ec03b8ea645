package io.mpsexpress.people.web;

import io.mpsexpress.access.token.NewToken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A token as its form holds it.
 *
 * @param scope null for none chosen
 * @param days how long it is to count
 */
record TokenForm(String name, String scope, int days) {

    static final List<Integer> DAYS = List.of(30, 90, 365);
    static final TokenForm BLANK = new TokenForm("", "read", 90);

    NewToken toNewToken(Instant now) {
        return new NewToken(name, scope, now.plus(Duration.ofDays(days)));
    }
}
