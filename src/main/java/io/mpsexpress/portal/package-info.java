/** The frame of every page: layout, language, how refusals and errors are shown in pages and in the API. */
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {"shared", "database", "engine", "access", "eligibility"})
package io.mpsexpress.portal;

import org.springframework.modulith.ApplicationModule;
