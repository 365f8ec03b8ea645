/** Lexmark's management back end, which turns a pending printer into a managed one: the port and its adapters. */
@ApplicationModule(
        displayName = "Management back end",
        allowedDependencies = {"shared"})
package io.mpsexpress.backend;

import org.springframework.modulith.ApplicationModule;
