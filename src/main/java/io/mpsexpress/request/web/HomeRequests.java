package io.mpsexpress.request.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.request.RequestFilter;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.request.RequestView;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a person started, of every kind. */
@Component
class HomeRequests {

    private static final int REQUESTS = 20;
    private static final int IMPORTS = 5;
    /** Imports are over soon: the latest are among so many. */
    private static final int LATEST = 50;

    private final RequestQueries requests;

    HomeRequests(RequestQueries requests) {
        this.requests = requests;
    }

    /** Those that are not ended, newest first; imports are apart. */
    List<RequestView> openOf(Caller caller) {
        return requests.list(RequestFilter.startedBy(caller.userId(), true), REQUESTS, null).items().stream()
                .filter(request -> !request.kind().isImport())
                .toList();
    }

    /** The latest, over or not. */
    List<RequestView> importsOf(Caller caller) {
        return requests.list(RequestFilter.startedBy(caller.userId(), null), LATEST, null).items().stream()
                .filter(request -> request.kind().isImport())
                .limit(IMPORTS)
                .toList();
    }
}
