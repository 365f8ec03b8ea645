/**
 * The only way out of MPS Express: printers, or the entitlement of a customer, are asked to be removed, and Lexmark's staff
 * decide. Owns the process {@code remove-from-mps-express}.
 */
@ApplicationModule(
        displayName = "Removal",
        allowedDependencies = {
            "shared",
            "engine",
            "access",
            "organization",
            "printer",
            "printer :: selection",
            "eligibility",
            "backend",
            "portal",
            "request"
        })
package io.mpsexpress.removal;

import org.springframework.modulith.ApplicationModule;
