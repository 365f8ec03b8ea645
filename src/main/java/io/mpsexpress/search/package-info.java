/**
 * What is found whichever module keeps it: by one text, and all that is known of one printer. Asks the others by their faces;
 * none of them knows it.
 */
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {
            "shared",
            "access",
            "portal",
            "request",
            "organization",
            "program",
            "eligibility",
            "printer",
            "printer :: list",
            "contact",
            "enrollment",
            "enrollment :: escalation",
            "enrollment :: evidence",
            "enrollment :: history",
            "removal"
        })
package io.mpsexpress.search;

import org.springframework.modulith.ApplicationModule;
