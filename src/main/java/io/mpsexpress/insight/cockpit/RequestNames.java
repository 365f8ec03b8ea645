package io.mpsexpress.insight.cockpit;

import io.mpsexpress.access.PartnerDirectory;
import io.mpsexpress.engine.step.InstanceHistory;
import io.mpsexpress.insight.cockpit.Course.Named;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.request.RequestView;
import io.mpsexpress.shared.Ids;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What people call the requests that stand in the engine as ids. */
@Component
public class RequestNames {

    private final InstanceHistory history;
    private final RequestQueries requests;
    private final PartnerDirectory partners;

    RequestNames(InstanceHistory history, RequestQueries requests, PartnerDirectory partners) {
        this.history = history;
        this.requests = requests;
        this.partners = partners;
    }

    /**
     * @param ids of process instances, or of requests
     * @return by these; without those that are of no request
     */
    public Map<String, Named> of(Collection<String> ids) {
        Map<String, String> keys = history.requests(ids);
        Map<String, UUID> requestIds = new HashMap<>();
        ids.forEach(id -> Ids.find(keys.getOrDefault(id, id)).ifPresent(request -> requestIds.put(id, request)));
        Map<UUID, RequestView> found = requests.of(requestIds.values(), Function.identity());
        Map<UUID, String> names = partnersOf(found.values());
        Map<String, Named> named = new HashMap<>();
        requestIds.forEach((id, request) -> {
            if (found.containsKey(request)) {
                named.put(id, named(found.get(request), names));
            }
        });
        return named;
    }

    /**
     * The request that somebody means.
     *
     * @param text its number, its id, or the id of a process instance that works for it
     * @throws io.mpsexpress.shared.Refused as not found when there is none
     */
    RequestView find(String text) {
        return requests.get(history.requests(Set.of(text)).getOrDefault(text, text));
    }

    Named of(RequestView request) {
        return named(request, partnersOf(List.of(request)));
    }

    private Map<UUID, String> partnersOf(Collection<RequestView> found) {
        List<UUID> ids = found.stream().map(RequestView::partnerId).distinct().toList();
        return ids.isEmpty() ? Map.of() : partners.names(ids);
    }

    private static Named named(RequestView request, Map<UUID, String> partners) {
        String partner = partners.getOrDefault(request.partnerId(), "");
        String text = String.join(" · ", request.number(), request.organizationName(), partner);
        return new Named(request.number(), text, request.url());
    }
}
