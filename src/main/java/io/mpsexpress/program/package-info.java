/**
 * Program data of the MPS offer manager: supported models, limits, terms of service; and the routing table of
 * escalations, which the process owner keeps as well. Nothing of it is in code. Owns the decision
 * {@code escalation-routing}.
 */
@ApplicationModule(
        displayName = "Program data",
        allowedDependencies = {"shared", "database", "access", "eligibility", "portal", "request"})
package io.mpsexpress.program;

import org.springframework.modulith.ApplicationModule;
