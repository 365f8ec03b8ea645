package io.mpsexpress.access.people;

import io.mpsexpress.access.Role;
import java.util.UUID;

/**
 * Which people a list shows, and which part of it.
 *
 * @param organizationId only this partner's; null for all that the caller may see
 * @param role only who has it; null for all
 * @param text part of the user id, name or e-mail address; null or blank for all
 * @param limit how many at most, 1 … 500
 * @param cursor where to go on; null for the start
 */
public record PeopleQuery(UUID organizationId, Role role, String text, int limit, String cursor) {}
