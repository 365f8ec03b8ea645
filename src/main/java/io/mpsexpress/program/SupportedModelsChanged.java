package io.mpsexpress.program;

import java.util.Set;

/**
 * Models were added, removed or got another maximum. Published in the transaction of the change.
 *
 * @param models their names as {@code EligibilityRules} compares them
 */
public record SupportedModelsChanged(Set<String> models) {}
