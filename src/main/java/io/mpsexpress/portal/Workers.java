package io.mpsexpress.portal;

import io.mpsexpress.access.Caller;
import io.mpsexpress.engine.Worker;

/** Callers as those who work on tasks. */
public final class Workers {

    private Workers() {}

    public static Worker of(Caller caller) {
        String tenantId = caller.isStaff() ? null : caller.partnerId().toString();
        return new Worker(caller.userId(), caller.groupIds(), tenantId);
    }
}
