package io.mpsexpress.engine;

import java.util.Set;

/**
 * Somebody who works on tasks.
 *
 * @param groupIds their groups; may be empty
 * @param tenantId the partner whose tasks they see; null for staff, who see all
 */
public record Worker(String userId, Set<String> groupIds, String tenantId) {}
