package io.mpsexpress.access.people;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.mpsexpress.access.reach.Mailboxes;
import java.util.Collection;

/**
 * How somebody wants to be known, reached and told themselves. What a client was shown may be sent back as it is, with some
 * changed.
 *
 * @param email null for none
 * @param language null for no choice
 * @param timeZone as the IANA calls it; null for no choice
 * @param mails kinds of mails that they want; null to leave that as it is
 * @param digestHour hour of the day, 0 to 23 in their time zone, at which they get one mail of what is due; null for none
 * @param version of the account that they saw; null to change it whatever it is now
 */
@JsonIgnoreProperties({"id", "userId", "roles", "organizationId", "enabled"})
public record AccountChange(
        String name,
        String email,
        String language,
        String timeZone,
        Collection<Mailboxes.Kind> mails,
        Integer digestHour,
        Integer version) {}
