/**
 * Insight for process owners, and for partners into their own: how far customers and their printers came, what holds
 * printers up, how teams get on with escalations, how long steps take and for whom they wait, what is stuck. Figures come from rows written as things happen, here or by
 * the module whose they are; nobody reads the engine's history for a page.
 */
@ApplicationModule(
        displayName = "Insight",
        allowedDependencies = {
            "shared",
            "engine",
            "database",
            "access",
            "portal",
            "request",
            "request :: stuck",
            "organization",
            "eligibility",
            "printer",
            "enrollment :: escalation",
            "enrollment :: evidence"
        })
package io.mpsexpress.insight;

import org.springframework.modulith.ApplicationModule;
