package io.mpsexpress.program;

import io.mpsexpress.eligibility.AgentVersion;

/** How many printers a rule concerns, to say so before it is changed. The module that owns the fleet knows. */
public interface AffectedPrinters {

    /**
     * The printers of a model, however their agents write its name.
     */
    OfModel ofModel(String model);

    /** How many printers report through a Fleet Agent older than this, or through one that does not say its version. */
    long withFleetAgentOlderThan(AgentVersion version);

    /**
     * @param inProgram managed ones, and those that a management request is open for: no rule takes them out again
     * @param others those that could be added
     */
    record OfModel(long inProgram, long others) {

        public long total() {
            return inProgram + others;
        }
    }
}
