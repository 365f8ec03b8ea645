package io.mpsexpress.request;

import io.mpsexpress.access.Caller;
import java.util.List;

/** What a module contributes to the home page: requests that have waited for too long. */
public interface StuckRequests {

    /** Those that the caller may see, the longest waiting first, at most about ten; empty when there is none. */
    List<StuckRequest> stuckFor(Caller caller);
}
