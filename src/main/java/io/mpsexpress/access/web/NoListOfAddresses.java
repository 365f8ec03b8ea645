package io.mpsexpress.access.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;
import org.glassfish.jersey.server.ServerProperties;

/**
 * Keeps Camunda's REST API and web applications from telling everybody who is signed in all their addresses
 * ({@code application.wadl}). Public, and named in {@code META-INF/services}, because Jersey looks for it there whoever
 * starts it: the web applications start one each.
 */
@Priority(AutoDiscoverable.DEFAULT_PRIORITY - 1)
public class NoListOfAddresses implements AutoDiscoverable {

    @Override
    public void configure(FeatureContext context) {
        context.property(ServerProperties.WADL_FEATURE_DISABLE, true);
    }
}
