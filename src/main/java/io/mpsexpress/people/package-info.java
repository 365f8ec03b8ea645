/**
 * The pages by which people are invited, changed and disabled, and everybody's own account; and what is on record. What is
 * allowed, access decides.
 */
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {
            "shared",
            "access",
            "access :: people",
            "access :: reach",
            "access :: token",
            "portal",
            "request"
        })
package io.mpsexpress.people;

import org.springframework.modulith.ApplicationModule;
