package io.mpsexpress.enrollment.escalation.remediation;

import io.mpsexpress.enrollment.escalation.EscalationOutcome;
import java.util.UUID;

/**
 * What came of a partner's answer about printers that they can bring in order themselves.
 *
 * @param tried whether they say that they have tried
 * @param contactAssignmentId the request to assign a contact to those that have none; null unless that was chosen
 */
public record Remediation(EscalationOutcome outcome, boolean tried, UUID contactAssignmentId) {}
