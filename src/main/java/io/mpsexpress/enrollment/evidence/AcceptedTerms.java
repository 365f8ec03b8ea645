package io.mpsexpress.enrollment.evidence;

import java.time.Instant;

/** Who accepted which terms, and when. */
public record AcceptedTerms(int version, String language, String textHash, String acceptedBy, Instant acceptedAt) {}
