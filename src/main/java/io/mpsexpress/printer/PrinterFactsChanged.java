package io.mpsexpress.printer;

import java.util.Collection;
import java.util.UUID;

/**
 * Facts that decide on the eligibility of printers are others now, or may be. Published in the transaction that changes them,
 * through whichever door they came.
 *
 * @param printerIds so many as were changed at once: a batch of a file, all printers of an assignment
 * @param source where the facts came from
 */
public record PrinterFactsChanged(Collection<UUID> printerIds, Source source) {

    public enum Source {
        FLEET_FILE("fleetFile"),
        CONTACT("contact"),
        /** Supported models, or the minimum version of the Fleet Agent. */
        PROGRAM("program"),
        EXCEPTION("exception"),
        /** What comes of another request: printers became pending, managed, refused or removed. */
        MANAGEMENT("management");

        private final String code;

        Source(String code) {
            this.code = code;
        }

        /** As it stands in messages and on record. */
        public String code() {
            return code;
        }
    }
}
