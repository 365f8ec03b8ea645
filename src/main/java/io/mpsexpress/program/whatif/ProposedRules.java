package io.mpsexpress.program.whatif;

/**
 * Rules to try, as somebody typed them; what is null or empty stays as it is.
 *
 * @param model a supported one, or one that is not
 * @param maximumLifetimePageCount of the model, in pages; null or empty when the model is given: it is no longer supported
 * @param minimumFleetAgentVersion oldest Fleet Agent that is good enough
 */
public record ProposedRules(String model, String maximumLifetimePageCount, String minimumFleetAgentVersion) {}
