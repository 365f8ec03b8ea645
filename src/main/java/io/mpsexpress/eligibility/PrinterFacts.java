package io.mpsexpress.eligibility;

/**
 * What a check looks at. Everything here was reported by the printer's agent, recorded by us, or is null.
 *
 * @param managed printer is managed
 * @param managementPending a management request is open
 * @param registrationFailed registration in Lexmark's back-end systems failed
 * @param model model name as reported; never null
 * @param lifetimePageCount pages; null when absent
 * @param suppliesContactAssigned a supplies delivery contact is assigned
 * @param reportsThroughFleetAgent only the Fleet Agent has a minimum version
 * @param agentVersion null when unknown
 * @param modelException customer operations approved it although its model is not supported; null when they did not
 * @param pageCountException customer operations approved it although its page count is above the maximum; null when they
 *     did not
 */
public record PrinterFacts(
        boolean managed,
        boolean managementPending,
        boolean registrationFailed,
        String model,
        Long lifetimePageCount,
        boolean suppliesContactAssigned,
        boolean reportsThroughFleetAgent,
        AgentVersion agentVersion,
        ApprovedException modelException,
        ApprovedException pageCountException) {}
