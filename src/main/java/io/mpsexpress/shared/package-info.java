/** Value objects that every module uses: how a refusal is said, ids, text that is compared. */
@ApplicationModule(type = ApplicationModule.Type.OPEN, displayName = "Shared values")
package io.mpsexpress.shared;

import org.springframework.modulith.ApplicationModule;
