package io.mpsexpress.program;

/**
 * The program's limits.
 *
 * @param minimumFleetAgentVersion dotted numbers, compared number by number
 * @param version of these settings: who changes them says which one they saw
 */
public record ProgramSettings(String minimumFleetAgentVersion, int version) {}
