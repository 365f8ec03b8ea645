package io.mpsexpress.contact.domain;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.validator.routines.EmailValidator;

/**
 * E-mail addresses: commons-validator for the form, which takes international local parts and domains; on top of it the
 * limits of RFC 5321 section 4.5.3.1, which count octets (RFC 6531 section 3.1), and no invisible characters.
 */
final class EmailAddresses {

    private static final int LOCAL_PART_OCTETS = 64;
    private static final int ADDRESS_OCTETS = 254;

    private final EmailValidator validator = EmailValidator.getInstance();

    boolean isValid(String address) {
        int at = address.lastIndexOf('@');
        return at > 0
                && octets(address) <= ADDRESS_OCTETS
                && octets(address.substring(0, at)) <= LOCAL_PART_OCTETS
                && address.codePoints().noneMatch(EmailAddresses::isInvisible)
                && validator.isValid(address);
    }

    /**
     * What comes after its last dot, where that alone is wrong: no domain ends so.
     *
     * @return with the dot; empty for an address that is right, and for one of which something else is wrong
     */
    Optional<String> unknownEnding(String address) {
        int dot = address.lastIndexOf('.');
        return dot > address.lastIndexOf('@')
                        && dot < address.length() - 1
                        && !isValid(address)
                        && isValid(address.substring(0, dot) + ".com")
                ? Optional.of(address.substring(dot))
                : Optional.empty();
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Beyond ASCII, where the validator looks itself. */
    private static boolean isInvisible(int c) {
        return c > 127 && (Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT);
    }
}
