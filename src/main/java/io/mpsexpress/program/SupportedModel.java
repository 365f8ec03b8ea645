package io.mpsexpress.program;

/**
 * A model that the program takes.
 *
 * @param maximumLifetimePageCount pages; a printer with more is not eligible
 */
public record SupportedModel(String model, long maximumLifetimePageCount) {}
