package io.mpsexpress.program;

/**
 * A supported model as somebody looks at it to change it.
 *
 * @param maximumLifetimePageCount pages
 * @param version of this model: who changes it says which one they saw
 */
public record ListedModel(String model, long maximumLifetimePageCount, int version) {

    public SupportedModel asSupported() {
        return new SupportedModel(model, maximumLifetimePageCount);
    }
}
