package io.mpsexpress.engine.step;

import java.util.List;

/**
 * Steps were finished; published in the transaction in which they were, once for all that one command of the engine went
 * through.
 *
 * @param steps in their order; never empty
 */
public record StepsFinished(List<FinishedStep> steps) {}
