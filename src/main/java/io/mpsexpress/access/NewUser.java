package io.mpsexpress.access;

import java.util.Set;
import java.util.UUID;

/**
 * A person who is to get access.
 *
 * @param id sign-in name: letters, digits, {@code . _ @ -}, at most 64 characters
 * @param email may be null
 * @param password as the person will type it; stored as a hash only; null for somebody who is invited to choose
 *     one
 * @param roles at least one; either a partner's roles or those of staff, never both
 * @param partnerId the parent organization of a partner's user; null for staff
 */
public record NewUser(
        String id, String firstName, String lastName, String email, String password, Set<Role> roles, UUID partnerId) {

    /** Without the password: records end up in logs. */
    @Override
    public String toString() {
        return "NewUser[" + id + ", " + roles + ", " + partnerId + "]";
    }
}
