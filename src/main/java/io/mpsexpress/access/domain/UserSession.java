package io.mpsexpress.access.domain;

import java.time.Instant;

/** @param browser as it calls itself; null when it did not say */
public record UserSession(String id, Instant since, Instant lastUsed, String browser) {}
