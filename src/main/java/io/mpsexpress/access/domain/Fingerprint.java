package io.mpsexpress.access.domain;

import io.mpsexpress.shared.StoredJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two things that are asked for are the same. */
final class Fingerprint {

    private Fingerprint() {}

    /** SHA-256 of the thing as JSON. */
    static String of(Object asked, StoredJson json) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(json.write(asked).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
