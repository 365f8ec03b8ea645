/**
 * Enrollment of printers: review of their eligibility, terms of service, the request to Lexmark's back end, and the
 * escalation of printers that are not eligible. Owns the processes {@code enroll-printers}, {@code
 * add-printers}, {@code request-management} and {@code resolve-ineligible-printers}.
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
            "printer :: selection",
            "program",
            "program :: routing",
            "program :: whatif",
            "eligibility",
            "backend",
            "portal",
            "request",
            "request :: comment",
            "request :: handover",
            "request :: stuck"
        })
package io.mpsexpress.enrollment;

import org.springframework.modulith.ApplicationModule;
