package io.mpsexpress.backend;

import java.util.List;
import java.util.UUID;

/** Where answers of the back end go, by whichever way they come. */
public interface ManagementAnswers {

    /**
     * Records answers. Repeated and late ones are harmless: only a pending printer of this request changes.
     *
     * @param requestId {@link ManagementRequest#requestId()}
     * @return how many printers changed
     * @throws io.mpsexpress.shared.Refused as not found for an unknown request
     */
    int record(UUID requestId, List<ManagementResult> results);
}
