package io.mpsexpress.request;

import io.mpsexpress.access.Caller;
import java.util.List;

/** What a module contributes to the home page: requests that the caller started and that are not finished. */
public interface OpenRequests {

    /** Newest first, at most about twenty; empty when there is none. */
    List<OpenRequest> openOf(Caller caller);
}
