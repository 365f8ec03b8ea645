package io.mpsexpress.access.web.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Requests under some paths, as the container maps them. Spring's path patterns are matched within a servlet, and some of
 * these paths are servlets of their own.
 *
 * @param paths without a slash at the end
 */
public record Under(List<String> paths) implements RequestMatcher {

    public static Under paths(String... paths) {
        return new Under(List.of(paths));
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        String path = pathOf(request);
        return paths.stream().anyMatch(under -> path.equals(under) || path.startsWith(under + "/"));
    }

    /** The path as the container maps it: decoded, and without parameters or detours. */
    public static String pathOf(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }
}
