package io.mpsexpress.access.people;

import java.time.Instant;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * An invitation as its inviter sees it, this once.
 *
 * @param url to be passed on to the person; null where it was mailed
 */
public record InvitationView(String url, Instant expiresAt) {

    /** As it is reached the way that the present call came in. */
    public static InvitationView of(Invitation invitation) {
        if (invitation.isMailed()) {
            return new InvitationView(null, invitation.expiresAt());
        }
        String url = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(invitation.path())
                .toUriString();
        return new InvitationView(url, invitation.expiresAt());
    }
}
