package io.mpsexpress.printer;

/**
 * How many printers report through agents of one version.
 *
 * @param version as it is reported; null when it is not
 */
public record AgentCount(AgentType type, String version, int printers) {}
