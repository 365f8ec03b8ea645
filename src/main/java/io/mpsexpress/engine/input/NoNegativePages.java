package io.mpsexpress.engine.input;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;

/** A part of a list begins at its first row or later: of a negative one H2 makes the whole list, and PostgreSQL a failure. */
public class NoNegativePages implements ContainerRequestFilter {

    private static final List<String> BOUNDS = List.of("firstResult", "maxResults");

    private final ServletContext servlets;

    public NoNegativePages(@Context ServletContext servlets) {
        this.servlets = servlets;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var given = request.getUriInfo().getQueryParameters();
        BOUNDS.stream()
                .filter(bound ->
                        given.containsKey(bound) && given.get(bound).stream().anyMatch(value -> value.startsWith("-")))
                .findFirst()
                .ifPresent(bound ->
                        request.abortWith(SpokenAnswer.of(Status.BAD_REQUEST, servlets, "engine.negative", bound)));
    }
}
