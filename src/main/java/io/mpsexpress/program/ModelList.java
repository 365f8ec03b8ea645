package io.mpsexpress.program;

import java.util.List;

/**
 * All supported models by name.
 *
 * @param version of the list as a whole: who replaces it says which one they saw
 */
public record ModelList(List<SupportedModel> items, int version) {}
