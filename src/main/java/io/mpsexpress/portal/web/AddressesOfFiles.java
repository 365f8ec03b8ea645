package io.mpsexpress.portal.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * The address of a file that a page names holds a hash of its content. Any link of a page could be one by itself, so that each
 * was looked for in every library: only what is in a folder of files is.
 */
@Component
class AddressesOfFiles implements SmartInitializingSingleton {

    private static final String ANYWHERE = "/**";
    /** Of ours: {@code css}, {@code js} and {@code img}. What stands before a wildcard is no part of a file's name. */
    private static final List<String> FOLDERS = List.of("/cs?/**", "/j?/**", "/im?/**");

    private final HandlerMapping files;
    private final ResourceUrlProvider addresses;

    AddressesOfFiles(@Qualifier("resourceHandlerMapping") HandlerMapping files, ResourceUrlProvider addresses) {
        this.files = files;
        this.addresses = addresses;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (files instanceof SimpleUrlHandlerMapping mapping) {
            Map<String, ResourceHttpRequestHandler> handlers = new HashMap<>();
            mapping.getUrlMap().forEach((pattern, handler) -> {
                if (handler instanceof ResourceHttpRequestHandler resources) {
                    (pattern.equals(ANYWHERE) ? FOLDERS : List.of(pattern))
                            .forEach(folder -> handlers.put(folder, resources));
                }
            });
            addresses.setHandlerMap(handlers);
        }
    }
}
