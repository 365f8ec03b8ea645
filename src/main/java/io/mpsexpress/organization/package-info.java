/** Parent and child organizations and their entitlement. Owns the process {@code entitle-organization}. */
@ApplicationModule(
        displayName = "Organizations",
        allowedDependencies = {"shared", "engine", "access", "access :: people", "eligibility", "portal", "request"})
package io.mpsexpress.organization;

import org.springframework.modulith.ApplicationModule;
