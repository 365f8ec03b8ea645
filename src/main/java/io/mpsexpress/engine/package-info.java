/** The embedded Camunda engine: its configuration, and typed access to process variables. */
@ApplicationModule(type = ApplicationModule.Type.OPEN, displayName = "Engine")
package io.mpsexpress.engine;

import org.springframework.modulith.ApplicationModule;
