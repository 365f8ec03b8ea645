/**
 * Supplies delivery contacts, their assignment to printers, and their import. Owns the processes
 * {@code assign-supplies-contact} and {@code import-contacts}.
 */
@ApplicationModule(
        displayName = "Supplies delivery contacts",
        allowedDependencies = {
            "shared",
            "engine",
            "access",
            "portal",
            "request",
            "organization",
            "printer",
            "printer :: list",
            "printer :: selection",
            "eligibility"
        })
package io.mpsexpress.contact;

import org.springframework.modulith.ApplicationModule;
