package io.mpsexpress.engine.input;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.rest.impl.CaseDefinitionRestServiceImpl;

/**
 * Cases (CMMN) are off, and there are no tables for them, on which Camunda's resources would fail: there is nothing at their
 * addresses. Cockpit asks for the list of their definitions, which the engine knows to be empty.
 */
public class NoCases implements ContainerRequestFilter {

    private final ServletContext servlets;
    private final ResourceInfo resource;

    public NoCases(@Context ServletContext servlets, @Context ResourceInfo resource) {
        this.servlets = servlets;
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Class<?> asked = resource.getResourceClass();
        if (asked.getSimpleName().contains("Case") && asked != CaseDefinitionRestServiceImpl.class) {
            request.abortWith(SpokenAnswer.of(Status.NOT_FOUND, servlets, "engine.noCases"));
        }
    }
}
