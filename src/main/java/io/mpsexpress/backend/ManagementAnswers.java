package io.mpsexpress.backend;

import java.util.List;
import java.util.UUID;

/** Where answers of the back end go, by whichever way they come. */
public interface ManagementAnswers {

    /**
     * Records answers. Only a pending printer of this request changes; repeated answers are harmless, and those that contradict
     * what is on record, or are about other printers, are put on record as such.
     *
     * @param requestId {@link ManagementRequest#requestId()}
     * @return what became of each, in their order
     * @throws io.mpsexpress.shared.Refused as not found for an unknown request
     */
    List<RecordedAnswer> record(UUID requestId, List<ManagementResult> results);
}
