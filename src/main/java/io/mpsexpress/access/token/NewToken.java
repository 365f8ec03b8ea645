package io.mpsexpress.access.token;

import java.time.Instant;

/**
 * A token that somebody wants.
 *
 * @param name by which they tell it from others
 * @param scope {@code read}, {@code write} or {@code back-end}
 * @param expiresAt null for {@value TokenManagement#USUAL_DAYS} days from now
 */
public record NewToken(String name, String scope, Instant expiresAt) {}
