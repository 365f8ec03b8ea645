/**
 * Enrollment of printers: review of their eligibility, terms of service, the request to Lexmark's back end, the escalation
 * of printers that are not eligible, and the removal of printers and entitlements. Owns the processes {@code
 * enroll-printers}, {@code resolve-ineligible-printers} and {@code remove-from-mps-express}.
 */
@ApplicationModule(
        displayName = "Enrollment",
        allowedDependencies = {
            "shared",
            "engine",
            "access",
            "organization",
            "contact",
            "printer",
            "program",
            "eligibility",
            "portal"
        })
package io.mpsexpress.enrollment;

import org.springframework.modulith.ApplicationModule;
