/**
 * Supplies delivery contacts, their assignment to printers, and their file. Owns the process {@code
 * assign-supplies-contact}.
 */
@ApplicationModule(
        displayName = "Supplies delivery contacts",
        allowedDependencies = {
            "shared",
            "engine",
            "access",
            "portal",
            "request",
            "imports",
            "organization",
            "printer",
            "printer :: list",
            "printer :: selection",
            "eligibility"
        })
package io.mpsexpress.contact;

import org.springframework.modulith.ApplicationModule;
