package io.mpsexpress.portal.tasklist.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives each start page of Camunda's web applications the nonce that its own Content-Security-Policy names. Camunda 7.24 hands
 * the nonce from header to page through an attribute of the whole application: when two people ask at the same moment, a page
 * names the other one's nonce, the browser blocks every script, and the page stays blank.
 */
class OwnNonce extends OncePerRequestFilter {

    private static final Pattern START_PAGE = Pattern.compile("/camunda/app/[\\w-]+/[\\w-]+/?");
    private static final Pattern IN_POLICY = Pattern.compile("'nonce-([\\w-]+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"[\\w-]*\"");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !START_PAGE.matcher(path).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        String policy = answer.getHeader("Content-Security-Policy");
        Matcher nonce = IN_POLICY.matcher(policy == null ? "" : policy);
        if (nonce.find() && answer.getContentSize() > 0) {
            String page = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
            String ours = Matcher.quoteReplacement("nonce=\"" + nonce.group(1) + "\"");
            byte[] own = IN_PAGE.matcher(page).replaceAll(ours).getBytes(StandardCharsets.UTF_8);
            answer.resetBuffer();
            answer.getOutputStream().write(own);
        }
        answer.copyBodyToResponse();
    }
}
