/**
 * What is found whichever module keeps it, by one text. Asks the others by their faces; none of them knows it.
 */
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {
            "shared",
            "portal",
            "request",
            "organization",
            "printer",
            "printer :: list",
            "eligibility",
            "contact"
        })
package io.mpsexpress.search;

import org.springframework.modulith.ApplicationModule;
