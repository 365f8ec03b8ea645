/** The eligibility check itself: pure Java, driven by program data, without engine and database. */
@ApplicationModule(displayName = "Eligibility", allowedDependencies = "shared")
package io.mpsexpress.eligibility;

import org.springframework.modulith.ApplicationModule;
