package io.mpsexpress.access.domain;

import java.security.SecureRandom;
import java.util.Base64;

/** What stands in links and tokens, by which whoever has it comes in. */
public final class Secrets {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** 256 random bits, as text that goes into an address. */
    public static String next() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
