/**
 * E-mail on business events: to a team at Lexmark on a new task of theirs and when it is past due, to whoever asked on
 * results, and of comments to both. Listens to the other modules, which do not know it; off unless a mail server is configured.
 */
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {
            "shared",
            "engine",
            "access",
            "access :: people",
            "organization",
            "imports",
            "printer",
            "enrollment",
            "enrollment :: escalation",
            "removal",
            "request",
            "request :: comment",
            "eligibility"
        })
package io.mpsexpress.notification;

import org.springframework.modulith.ApplicationModule;
