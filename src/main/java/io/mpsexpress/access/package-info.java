/** Who is there: users, roles, the partner they belong to, sign-in, and the record of what they decided. */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"shared", "database", "engine"})
package io.mpsexpress.access;

import org.springframework.modulith.ApplicationModule;
