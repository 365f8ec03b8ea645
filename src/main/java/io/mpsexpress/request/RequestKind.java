package io.mpsexpress.request;

import io.mpsexpress.shared.Page;
import java.util.UUID;

/**
 * What a module contributes to the part <em>Requests</em> of the portal: one kind of request with its list. Kinds stand
 * side by side in the order of {@link org.springframework.core.annotation.Order}.
 */
public interface RequestKind {

    /** Last part of the list's address and of the message codes {@code requests.kind.*} and {@code requests.none.*}. */
    String name();

    /**
     * The requests that the filter lets through and the caller may see, newest first.
     *
     * @param cursor null for the first page
     */
    Page<ListedRequest> list(RequestFilter filter, int limit, String cursor);

    /** Whether the request is one of this kind, and the caller may see it. */
    boolean isVisible(UUID requestId);
}
