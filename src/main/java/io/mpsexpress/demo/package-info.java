/** The data of the demonstration, brought in through the same use cases as everybody's. Only with the profile demo. */
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {
            "shared",
            "database",
            "access",
            "organization",
            "contact",
            "printer",
            "printer :: list",
            "program"
        })
package io.mpsexpress.demo;

import org.springframework.modulith.ApplicationModule;
