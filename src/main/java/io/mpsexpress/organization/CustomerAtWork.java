package io.mpsexpress.organization;

/**
 * A customer that somebody is probably working on.
 *
 * @param figures with how many of its printers are asked for already
 */
public record CustomerAtWork(OrganizationSummary summary, OrganizationFigures figures) {}
