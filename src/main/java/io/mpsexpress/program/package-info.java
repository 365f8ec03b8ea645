/** Program data of the MPS offer manager: supported models, limits, terms of service. Nothing of it is in code. */
@ApplicationModule(
        displayName = "Program data",
        allowedDependencies = {"shared", "access", "eligibility", "portal", "request"})
package io.mpsexpress.program;

import org.springframework.modulith.ApplicationModule;
