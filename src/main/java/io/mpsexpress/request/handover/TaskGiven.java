package io.mpsexpress.request.handover;

import io.mpsexpress.access.Caller;
import io.mpsexpress.engine.OpenTask;
import java.util.UUID;

/**
 * Somebody handed a task to a colleague. Published in the transaction that does it.
 *
 * @param task as it was until then
 * @param partnerId whose task it is; null for one of Lexmark's staff
 * @param to whom, who is not the one who handed it over
 */
public record TaskGiven(OpenTask task, UUID partnerId, Caller by, Handover to) {}
