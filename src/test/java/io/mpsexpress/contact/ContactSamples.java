package io.mpsexpress.contact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Contacts and contact files for tests. */
public final class ContactSamples {

    private ContactSamples() {}

    /** A contact that no rule minds. */
    public static ContactDetails valid() {
        return named("Ada", "Rossi", "ada.rossi@example.com");
    }

    public static ContactDetails named(String firstName, String lastName, String email) {
        return new ContactDetails(
                firstName,
                lastName,
                "Officine Rossi S.p.A.",
                email,
                "39",
                "02 1234567",
                "Via Roma 1",
                "Scala B",
                "Milano",
                "MI",
                "20121",
                "IT");
    }

    /** The bytes of a file of {@code src/test/resources/contacts}. */
    public static byte[] file(String name) {
        return resource("/contacts/" + name);
    }

    /** The bytes of a file of {@code src/test/resources/as-people-have-them}. */
    public static byte[] asPeopleHaveIt(String name) {
        return resource("/as-people-have-them/" + name);
    }

    private static byte[] resource(String path) {
        try (InputStream in = ContactSamples.class.getResourceAsStream(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
