/**
 * What any request is, whatever its kind: its number, customer, note and state, what it waits for; the list of all, the
 * home page, and the frame of a request's page with diagram, time line and tasks. A module that takes requests keeps what is
 * particular of its kind, and refers to the request here.
 */
@ApplicationModule(
        displayName = "Requests",
        allowedDependencies = {"shared", "engine", "access", "portal"})
package io.mpsexpress.request;

import org.springframework.modulith.ApplicationModule;
