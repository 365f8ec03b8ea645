package io.mpsexpress.access.people;

import java.time.Instant;

/**
 * A browser in which somebody is signed in.
 *
 * @param browser as it calls itself; null when it did not say
 * @param current whether it is the one that asks
 */
public record SessionView(Instant since, Instant lastUsed, String browser, boolean current) {}
