package io.mpsexpress.program;

/**
 * The program's limits.
 *
 * @param minimumFleetAgentVersion dotted numbers, compared number by number
 */
public record ProgramSettings(String minimumFleetAgentVersion) {}
