package io.mpsexpress.request;

import io.mpsexpress.access.Caller;

/** A kind of request that can be withdrawn. The module of the kind declares it as a bean. */
public interface Withdrawable {

    RequestKind kind();

    /** @param requestedBy user id of who asked for it */
    boolean mayBeWithdrawnBy(Caller caller, String requestedBy);

    /** Name of the only state in which it can be; null for any while it is not ended. */
    String onlyIn();
}
