package io.mpsexpress.access.web;

import jakarta.ws.rs.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.springframework.core.annotation.AnnotationUtils;

/** Every address that JAX-RS resources map, such as {@code GET /task/{id}}, as Jersey itself reads it out of them. */
record JaxRsAddresses(Set<String> found) {

    static Set<String> of(Collection<Class<?>> classes) {
        JaxRsAddresses addresses = new JaxRsAddresses(new TreeSet<>());
        classes.stream()
                .filter(type -> AnnotationUtils.findAnnotation(type, Path.class) != null)
                .forEach(type -> addresses.addAll(Resource.from(type), ""));
        return addresses.found;
    }

    private void addAll(Resource resource, String under) {
        addAllAt(resource, under + "/" + (resource.getPath() == null ? "" : resource.getPath()));
    }

    /** What a resource leads to is at its address, whatever the other one's own path says. */
    private void addAllAt(Resource resource, String address) {
        resource.getResourceMethods().forEach(method -> add(method.getHttpMethod(), address));
        ResourceMethod locator = resource.getResourceLocator();
        if (locator != null) {
            addAllAt(Resource.from(locator.getInvocable().getRawResponseType()), address);
        }
        resource.getChildResources().forEach(child -> addAll(child, address));
    }

    private void add(String method, String address) {
        String plain = address.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}").replaceAll("/+", "/");
        found.add(method + " "
                + (plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain));
    }
}
