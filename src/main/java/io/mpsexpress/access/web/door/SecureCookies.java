package io.mpsexpress.access.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Marks every cookie as {@code Secure} that is set over https, whoever sets it: ours, Spring's and Camunda's. */
class SecureCookies extends OncePerRequestFilter {

    private static final String SECURE = "; Secure";

    private final boolean always;

    /** @param always whatever the request says about how it came */
    SecureCookies(boolean always) {
        this.always = always;
    }

    /** An error page is made from the bare answer again. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, always || request.isSecure() ? new Securing(response) : response);
    }

    private static final class Securing extends HttpServletResponseWrapper {

        private Securing(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addCookie(Cookie cookie) {
            cookie.setSecure(true);
            super.addCookie(cookie);
        }

        @Override
        public void addHeader(String name, String value) {
            super.addHeader(name, secured(name, value));
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, secured(name, value));
        }

        private static String secured(String name, String value) {
            boolean marked = !HttpHeaders.SET_COOKIE.equalsIgnoreCase(name)
                    || (value + ";").toLowerCase(Locale.ROOT).contains("; secure;");
            return marked ? value : value + SECURE;
        }
    }
}
