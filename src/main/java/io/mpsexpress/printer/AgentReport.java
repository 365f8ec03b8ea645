package io.mpsexpress.printer;

/**
 * What a printer's agent reported last, as it said it.
 *
 * @param version null when unknown
 * @param lifetimePageCount pages; null when missing
 */
public record AgentReport(AgentType type, String version, Long lifetimePageCount) {}
