package io.mpsexpress.printer.refresh;

import java.util.List;
import java.util.UUID;

/**
 * Part of what is to be done after a change of the program's rules.
 *
 * @param kindName of a {@link Kind}, or of one that only another version of the application knows
 * @param subject lines, by kind
 * @param afterSerialNumber printers up to this one are done; empty while none is
 */
record EligibilityRefreshItem(UUID id, String kindName, String subject, String afterSerialNumber) {

    private static final String SEPARATOR = "\n";

    enum Kind {
        /** Supported models changed; lines: their names as they are compared. */
        MODELS_CHANGED,
        /** Another Fleet Agent version is required; lines: the one before, the one from now on. */
        FLEET_AGENT_CHANGED,
        /** The printers of a model; line: its name as they report it. */
        MODEL,
        /** The printers with a Fleet Agent of a version; line: the version. */
        FLEET_AGENT_VERSION,
        /** Single printers: somebody else was changing them, or an exception of theirs ends; lines: their ids. */
        PRINTERS
    }

    /**
     * @throws IllegalArgumentException when this version does not know it
     */
    Kind kind() {
        return Kind.valueOf(kindName);
    }

    static String subject(List<String> lines) {
        return String.join(SEPARATOR, lines);
    }

    List<String> lines() {
        return List.of(subject.split(SEPARATOR));
    }
}
