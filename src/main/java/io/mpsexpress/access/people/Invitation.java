package io.mpsexpress.access.people;

import java.time.Instant;

/**
 * A link by which a person chooses a password, once. Whoever knows it is that person: it is shown to the inviter only, this
 * once, and only where it is not mailed.
 *
 * @param token last segment of the link's path; null for an inviter when it was mailed
 */
public record Invitation(String userId, String token, Instant expiresAt) {

    public String path() {
        return "/invitations/" + token;
    }

    public boolean isMailed() {
        return token == null;
    }

    public Invitation mailed() {
        return new Invitation(userId, null, expiresAt);
    }

    /** Without the token: records end up in logs. */
    @Override
    public String toString() {
        return "Invitation[" + userId + ", " + expiresAt + "]";
    }
}
