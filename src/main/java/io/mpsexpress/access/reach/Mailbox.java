package io.mpsexpress.access.reach;

import java.time.ZoneId;
import java.util.Locale;

/**
 * Where a person is reached by e-mail.
 *
 * @param address as it was entered: it may not be a valid one
 * @param language the one they chose to read; English when they never chose
 * @param timeZone the one they chose; UTC when they never chose
 */
public record Mailbox(String userId, String address, Locale language, ZoneId timeZone) {}
