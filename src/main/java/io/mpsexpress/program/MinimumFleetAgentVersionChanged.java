package io.mpsexpress.program;

import io.mpsexpress.eligibility.AgentVersion;

/**
 * Another Fleet Agent version is required. Published in the transaction of the change.
 *
 * @param before what was required until now
 * @param after what is required from now on
 */
public record MinimumFleetAgentVersionChanged(AgentVersion before, AgentVersion after) {}
