package io.mpsexpress.access.people;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * How somebody wants to be known and reached themselves. What a client was shown may be sent back as it is, with some changed.
 *
 * @param email null for none
 * @param language null for no choice
 * @param version of the account that they saw; null to change it whatever it is now
 */
@JsonIgnoreProperties({"id", "userId", "roles", "organizationId", "enabled"})
public record AccountChange(String name, String email, String language, Integer version) {}
