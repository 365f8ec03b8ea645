package io.mpsexpress.portal;

import io.mpsexpress.shared.Page;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Links between the parts of a list that is paged by key.
 *
 * @param firstUrl where the list begins; null on its first page
 * @param nextUrl where it goes on; null on its last page
 */
public record Pager(String firstUrl, String nextUrl) {

    private static final String CURSOR = "cursor";

    /** The links for the page that the request asked for; all its other parameters are kept. */
    public static Pager of(HttpServletRequest request, Page<?> page) {
        String cursor = request.getParameter(CURSOR);
        boolean first = cursor == null || cursor.isEmpty();
        return new Pager(
                first ? null : url(request, null), page.nextCursor() == null ? null : url(request, page.nextCursor()));
    }

    private static String url(HttpServletRequest request, String cursor) {
        UriComponentsBuilder url =
                UriComponentsBuilder.fromPath(request.getRequestURI()).query(request.getQueryString());
        url.replaceQueryParam(CURSOR);
        if (cursor != null) {
            url.queryParam(CURSOR, cursor);
        }
        // the query is encoded already, and a cursor needs no encoding
        return url.build(true).toUriString();
    }

    public boolean isNeeded() {
        return firstUrl != null || nextUrl != null;
    }
}
