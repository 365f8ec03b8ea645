package io.mpsexpress.portal;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/** Where all that is known of a printer is shown. */
public final class PrinterLink {

    /** What is refused in a path, whoever asks, is none of these. */
    private static final Pattern FITS_A_PATH = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ._-]*[\\p{L}\\p{N}])?");

    private PrinterLink() {}

    /** The path of its page; for a serial number that no path may hold, with it behind a question mark. */
    public static String to(String serialNumber) {
        String encoded = UriUtils.encode(serialNumber, StandardCharsets.UTF_8);
        return FITS_A_PATH.matcher(serialNumber).matches()
                ? "/printers/" + encoded
                : "/printers?serialNumber=" + encoded;
    }
}
