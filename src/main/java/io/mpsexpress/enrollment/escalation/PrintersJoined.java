package io.mpsexpress.enrollment.escalation;

import io.mpsexpress.eligibility.EligibilityStatus;
import java.util.UUID;

/**
 * Printers of a request joined an escalation that is under way: another reason was found, or an exception was revoked. Published
 * in the transaction that hands them over.
 *
 * @param team group id of who has it: a team at Lexmark, or the partner
 * @param printers how many joined
 * @param open how many are to be resolved now
 */
public record PrintersJoined(UUID enrollmentId, EligibilityStatus status, String team, int printers, int open) {}
