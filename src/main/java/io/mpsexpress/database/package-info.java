/** How the application reaches its database: whether it is there, and one node at a time that writes at start. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        displayName = "Database",
        allowedDependencies = {"shared"})
package io.mpsexpress.database;

import org.springframework.modulith.ApplicationModule;
