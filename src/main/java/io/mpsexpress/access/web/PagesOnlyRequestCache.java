package io.mpsexpress.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Remembers where a person wanted to go before sign-in, but never a script's call or a fragment: those are no place to land. */
class PagesOnlyRequestCache extends HttpSessionRequestCache {

    PagesOnlyRequestCache() {
        setMatchingRequestParameterName(null);
        setRequestMatcher(PagesOnlyRequestCache::isPage);
    }

    static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return "GET".equals(request.getMethod())
                && accept != null
                && accept.contains("text/html")
                && request.getHeader("HX-Request") == null
                && !request.getRequestURI().startsWith(request.getContextPath() + "/camunda/api/");
    }
}
