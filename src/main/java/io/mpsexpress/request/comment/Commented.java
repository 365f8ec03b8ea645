package io.mpsexpress.request.comment;

import io.mpsexpress.access.Caller;
import java.util.UUID;

/**
 * Somebody said something about a request. Published in the transaction that keeps it.
 *
 * @param requestId whose thread it is in
 * @param text may have several lines
 * @param internal whether only Lexmark's staff may know of it
 */
public record Commented(UUID requestId, Caller author, String text, boolean internal) {}
