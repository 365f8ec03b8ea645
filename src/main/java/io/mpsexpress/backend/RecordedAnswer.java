package io.mpsexpress.backend;

/**
 * What became of one answer of the back end.
 *
 * @param onRecord the back end's answer that holds; null when there is none, because it was not asked about this printer
 */
public record RecordedAnswer(String serialNumber, Became became, ManagementResult.Outcome onRecord) {

    /** What became of it. */
    public enum Became {
        /** The printer was pending: this is its answer now. */
        RECORDED,
        /** The same as the answer that is on record. */
        REPEATED,
        /** The opposite of the answer that is on record, which holds. */
        CONTRADICTORY,
        /** The request did not ask about this printer. */
        NOT_IN_REQUEST;

        /** Whether somebody has to look into it. */
        public boolean isDoubtful() {
            return this == CONTRADICTORY || this == NOT_IN_REQUEST;
        }
    }
}
