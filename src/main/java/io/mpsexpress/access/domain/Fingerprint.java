package io.mpsexpress.access.domain;

import io.mpsexpress.shared.StoredJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two things are the same without keeping them. */
public final class Fingerprint {

    private Fingerprint() {}

    /** SHA-256 of the thing as JSON. */
    static String of(Object asked, StoredJson json) {
        return of(json.write(asked));
    }

    /** SHA-256 of the text. Of one that nobody can guess, as {@link Secrets} are, it gives nothing away. */
    public static String of(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
