package io.mpsexpress.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Requests under some paths, as the container maps them. Spring's path patterns are matched within a servlet, and some of
 * these paths are servlets of their own.
 *
 * @param paths without a slash at the end
 */
record Under(List<String> paths) implements RequestMatcher {

    static Under paths(String... paths) {
        return new Under(List.of(paths));
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return paths.stream().anyMatch(under -> path.equals(under) || path.startsWith(under + "/"));
    }
}
