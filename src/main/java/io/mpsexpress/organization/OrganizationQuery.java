package io.mpsexpress.organization;

import java.util.UUID;

/**
 * Which organizations a list shows, and which part of it.
 *
 * @param text part of the name; null or blank for all
 * @param partnerId only this partner and its customers; null for all that the caller may see
 * @param kind null for both
 * @param entitled null for either
 * @param limit how many at most, 1 … 500
 * @param cursor where to go on; null for the start
 */
public record OrganizationQuery(
        String text, UUID partnerId, OrganizationKind kind, Boolean entitled, int limit, String cursor) {}
