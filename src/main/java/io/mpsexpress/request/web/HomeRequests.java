package io.mpsexpress.request.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.request.OpenRequest;
import io.mpsexpress.request.OpenRequests;
import io.mpsexpress.request.RecentImports;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a person started, from all modules. */
@Component
class HomeRequests {

    private static final int REQUESTS = 20;
    private static final int IMPORTS = 5;

    private final ObjectProvider<OpenRequests> openRequests;
    private final ObjectProvider<RecentImports> recentImports;

    HomeRequests(ObjectProvider<OpenRequests> openRequests, ObjectProvider<RecentImports> recentImports) {
        this.openRequests = openRequests;
        this.recentImports = recentImports;
    }

    List<OpenRequest> openOf(Caller caller) {
        return newest(openRequests.stream().flatMap(of -> of.openOf(caller).stream()), REQUESTS);
    }

    List<OpenRequest> importsOf(Caller caller) {
        return newest(recentImports.stream().flatMap(of -> of.recentOf(caller).stream()), IMPORTS);
    }

    private static List<OpenRequest> newest(Stream<OpenRequest> requests, int most) {
        return requests.sorted(Comparator.comparing(OpenRequest::since).reversed())
                .limit(most)
                .toList();
    }
}
