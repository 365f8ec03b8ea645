package io.mpsexpress.access.people;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * How somebody is to be from now on. What a client was shown may be sent back as it is, with some changed.
 *
 * @param email null for none
 * @param roles ids of groups
 * @param enabled null to leave it as it is
 * @param version of the person that the caller saw
 */
@JsonIgnoreProperties({"id", "userId", "language", "organizationId"})
public record PersonChange(String name, String email, List<String> roles, Boolean enabled, Integer version) {}
