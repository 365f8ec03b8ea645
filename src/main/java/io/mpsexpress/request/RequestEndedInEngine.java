package io.mpsexpress.request;

import io.mpsexpress.engine.ForcedEnd;
import java.util.UUID;

/**
 * A request that stands by itself is over because its process was ended in the engine, and nothing changed by it. Published
 * in the transaction that ends it. Kinds of which something stays tell of their end themselves.
 */
public record RequestEndedInEngine(UUID requestId, ForcedEnd end) {}
