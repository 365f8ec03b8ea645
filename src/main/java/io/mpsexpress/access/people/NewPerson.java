package io.mpsexpress.access.people;

import java.util.List;
import java.util.UUID;

/**
 * Somebody who is to be invited.
 *
 * @param email may be null
 * @param language null for no choice
 * @param roles ids of groups
 * @param organizationId null for staff, or for the partner of a partner administrator who invites
 */
public record NewPerson(
        String userId, String name, String email, String language, List<String> roles, UUID organizationId) {}
