package io.mpsexpress.request;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The kinds of requests: every act that takes time is one. */
public enum RequestKind {
    ENROLLMENT(
            "E",
            "enrollments",
            "enrollment",
            "/enrollments/%2$s",
            List.of("REVIEW", "TERMS", "SUBMITTED", "COMPLETED", "CANCELLED"),
            new BackEndStep("SUBMITTED", "serviceTask_requestManagement")),
    ENTITLEMENT(
            "T",
            "entitlements",
            "entitlement",
            "/entitlement-requests/%2$s",
            List.of("OPEN", "ENTITLED", "DECLINED", "REFUSED", "CANCELLED"),
            null),
    REMOVAL(
            "R",
            "removals",
            "removal",
            "/removals/%2$s",
            List.of("OPEN", "APPROVED", "REMOVED", "REJECTED", "REFUSED", "CANCELLED"),
            new BackEndStep("APPROVED", "serviceTask_removeFromMpsExpress")),
    CONTACT_ASSIGNMENT(
            "A",
            "contacts",
            "contact.assignment",
            "/contact-assignments/%2$s",
            List.of("OPEN", "ASSIGNED", "CANCELLED"),
            null),
    CONTACT_IMPORT(
            "I", "contact-imports", "contact.import", "/organizations/%1$s/contact-imports/%2$s", importStates(), null),
    PRINTER_IMPORT(
            "I", "printer-imports", "printer.import", "/organizations/%1$s/printer-imports/%2$s", importStates(), null);

    private final String letter;
    private final String path;
    private final String texts;
    private final String page;
    private final List<String> states;
    private final BackEndStep backEndStep;

    RequestKind(String letter, String path, String texts, String page, List<String> states, BackEndStep backEndStep) {
        this.letter = letter;
        this.path = path;
        this.texts = texts;
        this.page = page;
        this.states = states;
        this.backEndStep = backEndStep;
    }

    /**
     * Where Lexmark's back end is at work.
     *
     * @param state of a request that it works on when nobody has a task
     * @param id of the step in the model
     */
    record BackEndStep(String state, String id) {}

    private static List<String> importStates() {
        return List.of("CHECKING", "CHECKED", "IMPORTING", "COMPLETED", "CANCELLED", "REFUSED", "EXPIRED");
    }

    /** The kind whose requests are listed under this last part of an address. */
    public static Optional<RequestKind> listedAt(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findFirst();
    }

    /** The states in which Lexmark's back end is at work when nobody has a task. */
    public static List<String> statesWithBackEnd() {
        return Arrays.stream(values())
                .filter(kind -> kind.backEndStep != null)
                .map(kind -> kind.backEndStep.state())
                .toList();
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

    boolean hasLetter(String other) {
        return letter.equalsIgnoreCase(other);
    }

    /** The names of the states that its requests may be in. */
    public List<String> states() {
        return states;
    }

    /** Null for a kind that Lexmark's back end has no part in. */
    BackEndStep backEndStep() {
        return backEndStep;
    }

    /** What the codes of its messages begin with. */
    public String texts() {
        return texts;
    }

    String url(UUID organizationId, UUID id) {
        return page.formatted(organizationId, id);
    }
}
