/** The fleet: printers of child organizations, the fleet CSV, and the eligibility each printer has at present. */
@ApplicationModule(
        displayName = "Printers",
        allowedDependencies = {
            "shared",
            "engine",
            "access",
            "imports",
            "organization",
            "program",
            "program :: routing",
            "program :: whatif",
            "eligibility",
            "portal",
            "request"
        })
package io.mpsexpress.printer;

import org.springframework.modulith.ApplicationModule;
