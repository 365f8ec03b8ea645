package io.mpsexpress.contact.domain;

import io.mpsexpress.contact.ContactDetails;
import io.mpsexpress.shared.ComparableText;
import io.mpsexpress.shared.Sha256;

/** What makes two contacts of an organization the same: first name, last name and e-mail, as they are compared. */
public final class ContactKey {

    private ContactKey() {}

    /** SHA-256 in hexadecimal: an index takes it whatever the length of the names. */
    public static String of(ContactDetails details) {
        String compared = ComparableText.of(details.firstName())
                + '\u001f'
                + ComparableText.of(details.lastName())
                + '\u001f'
                + ComparableText.of(details.email());
        return Sha256.of(compared);
    }
}
