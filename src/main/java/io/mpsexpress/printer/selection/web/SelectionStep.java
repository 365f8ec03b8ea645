package io.mpsexpress.printer.selection.web;

import java.util.Arrays;

/** What a person can do with a selection, as the address of the page that asks whether to do it. */
enum SelectionStep {
    /** Look at the eligibility. */
    CHECK(""),
    ADD("/add"),
    ASSIGN("/contact"),
    CREATE("/new-contact"),
    REMOVE("/removal");

    private final String path;

    SelectionStep(String path) {
        this.path = path;
    }

    /** Below the page of the selection. */
    String path() {
        return path;
    }

    /** A check for what is none of these. */
    static SelectionStep of(String name) {
        return Arrays.stream(values())
                .filter(step -> step.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(CHECK);
    }
}
