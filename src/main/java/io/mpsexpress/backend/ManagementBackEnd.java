package io.mpsexpress.backend;

import java.util.List;
import java.util.UUID;

/**
 * Lexmark's back end. No public interface of it is known; this is what we need of it.
 *
 * <p>An answer may come at once, or later through {@code POST /api/v1/management-results}, or when asked for; it may
 * come twice. Whatever is thrown is retried.
 */
public interface ManagementBackEnd {

    /**
     * Asks to manage printers. The same idempotency key means the same request: it is carried out once.
     *
     * @return the answers that are there at once; none, or not all, when the rest comes later
     */
    List<ManagementResult> request(ManagementRequest request);

    /**
     * Asks what has become of a request.
     *
     * @param requestId {@link ManagementRequest#requestId()}
     * @return the answers that are there by now; may be empty
     */
    List<ManagementResult> ask(UUID requestId);

    /** Tells that printers, or a customer, are out of the program. The same idempotency key means the same notice. */
    void remove(RemovalNotice notice);
}
