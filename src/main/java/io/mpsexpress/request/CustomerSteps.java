package io.mpsexpress.request;

import java.util.List;
import java.util.UUID;

/** What could be next with customers, for whoever has just done what was asked of them. */
public interface CustomerSteps {

    /** The most that are ever given. */
    int MOST = 4;

    /**
     * What the caller may do: with this customer first, then with the newest of their others; a customer that lacks nothing is
     * left out.
     *
     * @param organizationId of a customer that the caller may see
     */
    List<CustomerStep> after(UUID organizationId);
}
