package io.mpsexpress.contact.domain;

import io.mpsexpress.contact.ContactDetails;
import io.mpsexpress.shared.ComparableText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(compared.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
