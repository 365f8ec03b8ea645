package io.mpsexpress.request.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Visits;
import io.mpsexpress.request.RequestFilter;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.request.RequestView;
import io.mpsexpress.shared.Page;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a person started, of every kind. */
@Component
class HomeRequests {

    private static final int REQUESTS = 20;
    private static final int ENDED = 5;
    private static final int IMPORTS = 5;
    /** Imports are over soon: the latest are among so many. */
    private static final int LATEST = 50;

    private final RequestQueries requests;
    private final RequestWaits waits;
    private final Visits visits;

    HomeRequests(RequestQueries requests, RequestWaits waits, Visits visits) {
        this.requests = requests;
        this.waits = waits;
        this.visits = visits;
    }

    /** Those that are not ended: what waits for the person first, else the newest; imports are apart. */
    Open openOf(Caller caller) {
        Page<RequestView> page = requests.list(RequestFilter.startedBy(caller.userId(), true), REQUESTS, null);
        List<RequestView> shown = page.items().stream()
                .filter(request -> !request.kind().isImport())
                .toList();
        RequestWaits.Waits waiting = waits.of(shown, caller);
        return new Open(
                shown.stream()
                        .sorted(Comparator.comparing(request -> !waiting.isForReader(request)))
                        .toList(),
                waiting,
                page.nextCursor() != null);
    }

    /** What is ended since the person was here before. */
    Ended endedOf(Caller caller) {
        Instant since = visits.before(caller.userId()).orElse(Instant.EPOCH);
        List<RequestView> found = requests.endedSince(since, ENDED + 1);
        return new Ended(found.stream().limit(ENDED).toList(), found.size() > ENDED);
    }

    /** The latest, over or not. */
    List<RequestView> importsOf(Caller caller) {
        return requests.list(RequestFilter.startedBy(caller.userId(), null), LATEST, null).items().stream()
                .filter(request -> request.kind().isImport())
                .limit(IMPORTS)
                .toList();
    }

    /** @param more whether there are more than are shown */
    record Open(List<RequestView> requests, RequestWaits.Waits waits, boolean more) {}

    /** @param more whether there are more than are shown */
    record Ended(List<RequestView> requests, boolean more) {}
}
