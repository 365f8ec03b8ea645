package io.mpsexpress.access.reach;

import java.time.ZoneId;
import java.util.Set;

/**
 * Somebody of Lexmark's teams who wants one mail each morning of what is due.
 *
 * @param groupIds their teams
 * @param timeZone the one they chose; UTC when they never chose
 * @param hour of the day there, 0 to 23
 */
public record MorningReader(String userId, Set<String> groupIds, ZoneId timeZone, int hour) {}
