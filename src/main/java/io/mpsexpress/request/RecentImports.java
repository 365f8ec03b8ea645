package io.mpsexpress.request;

import io.mpsexpress.access.Caller;
import java.util.List;

/** What a module contributes to the home page: imports that the caller started lately. */
public interface RecentImports {

    /** Newest first, at most about five; empty when there is none. */
    List<OpenRequest> recentOf(Caller caller);
}
