/**
 * What people are told of business events: a team at Lexmark of a new task of theirs and when it is due, a partner that it is
 * their turn and when a task of theirs is due, whoever asked of approvals, rejections and results, and both of comments. In the portal always; by mail where a mail server is configured, to
 * those who want it. Listens to the other modules, which do not know it.
 */
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {
            "shared",
            "engine",
            "access",
            "access :: people",
            "access :: reach",
            "organization",
            "imports",
            "printer",
            "enrollment",
            "enrollment :: escalation",
            "removal",
            "request",
            "request :: comment",
            "request :: handover",
            "request :: reminder",
            "portal",
            "eligibility"
        })
package io.mpsexpress.notification;

import org.springframework.modulith.ApplicationModule;
