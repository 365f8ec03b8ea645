package io.mpsexpress.access.openid;

/** Why somebody whom a provider knows does not come in. */
public enum Refusal {
    /** None of their groups gives a role. */
    NO_ROLE,
    /** Roles of staff and of a partner, or of staff with a partner as organization. */
    MIXED_ROLES,
    /** Roles of a partner, and no partner as organization. */
    NO_PARTNER,
    /** No user id, or one with characters that none has here. */
    NO_USER_ID,
    /** Somebody else has the user id, by a password or as another person of a provider. */
    USER_ID_TAKEN,
    /** An administrator here has disabled them. */
    DISABLED
}
