package io.mpsexpress.printer.selection.web;

import java.util.Arrays;
import java.util.UUID;

/** What a person can do with a selection. */
enum SelectionStep {
    /** Look at the eligibility. */
    CHECK("/organizations/%s/printers/selections/%s", false),
    ADD(CHECK.url + "/add", false),
    ASSIGN("/organizations/%s/contact-requests?selection=%s", true),
    CREATE(ASSIGN.url + "&newContact=true", true),
    REMOVE(CHECK.url + "/removal", false);

    private final String url;
    private final boolean starts;

    SelectionStep(String url, boolean starts) {
        this.url = url;
        this.starts = starts;
    }

    /** Where it is done, or asked whether to do it. */
    String url(UUID organizationId, UUID selectionId) {
        return url.formatted(organizationId, selectionId);
    }

    /** Whether it is done at once: what the person has to say, a task asks for. */
    boolean startsAtOnce() {
        return starts;
    }

    /** A check for what is none of these. */
    static SelectionStep of(String name) {
        return Arrays.stream(values())
                .filter(step -> step.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(CHECK);
    }
}
