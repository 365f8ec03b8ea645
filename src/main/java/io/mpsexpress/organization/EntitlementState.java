package io.mpsexpress.organization;

/** How far an entitlement request got. */
public enum EntitlementState {
    /** Waits for the partner's confirmation. */
    OPEN,
    /** Confirmed; the organization is entitled. */
    ENTITLED,
    /** The partner said no; nothing changed. */
    DECLINED,
    /** The organization could not be entitled: nobody was asked. */
    REFUSED,
    /** Somebody ended its process in the engine; nothing changed. */
    CANCELLED
}
