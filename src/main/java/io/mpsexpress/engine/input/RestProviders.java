package io.mpsexpress.engine.input;

import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;

/**
 * What we add to Camunda's resources. Jersey finds it in {@code META-INF/services}, whoever starts it: the web applications start
 * one each.
 */
public class RestProviders implements AutoDiscoverable {

    @Override
    public void configure(FeatureContext context) {
        context.register(MissingInput.class)
                .register(NoCases.class)
                .register(NoFailureOfARefusal.class)
                .register(NoNegativePages.class)
                .register(UnreadableBody.NoJson.class)
                .register(UnreadableBody.OfAnotherKind.class)
                .register(UnusableInput.OfQueries.class)
                .register(UnusableInput.OfReading.class);
    }
}
