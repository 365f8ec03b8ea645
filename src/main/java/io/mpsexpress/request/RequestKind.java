package io.mpsexpress.request;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The kinds of requests: every act that takes time is one. */
public enum RequestKind {
    ENROLLMENT("E", "enrollments", "enrollment", "/enrollments/%2$s"),
    ENTITLEMENT("T", "entitlements", "entitlement", "/entitlement-requests/%2$s"),
    REMOVAL("R", "removals", "removal", "/removals/%2$s"),
    CONTACT_ASSIGNMENT("A", "contacts", "contact.assignment", "/contact-assignments/%2$s"),
    CONTACT_IMPORT("I", "contact-imports", "contact.import", "/organizations/%1$s/contact-imports/%2$s"),
    PRINTER_IMPORT("I", "printer-imports", "printer.import", "/organizations/%1$s/printer-imports/%2$s");

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z]-[0-9]{1,15}");

    private final String letter;
    private final String path;
    private final String texts;
    private final String page;

    RequestKind(String letter, String path, String texts, String page) {
        this.letter = letter;
        this.path = path;
        this.texts = texts;
        this.page = page;
    }

    /** The kind whose requests are listed under this last part of an address. */
    public static Optional<RequestKind> listedAt(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findFirst();
    }

    /** The number within what people call a request, {@code 10342} of {@code E-10342}; empty when it is none. */
    static Optional<Long> numberOf(String called) {
        return NUMBER.matcher(called).matches() ? Optional.of(Long.valueOf(called.substring(2))) : Optional.empty();
    }

    /** Last part of the list's address, and of the message codes {@code requests.kind.*} and {@code requests.none.*}. */
    public String path() {
        return path;
    }

    /** Whether it brings in a file; the others are about printers, or the customer itself. */
    public boolean isImport() {
        return this == CONTACT_IMPORT || this == PRINTER_IMPORT;
    }

    /** What people call the request with this number. */
    public String number(long number) {
        return letter + "-" + number;
    }

    /** What the codes of its messages begin with. */
    public String texts() {
        return texts;
    }

    String url(UUID organizationId, UUID id) {
        return page.formatted(organizationId, id);
    }
}
