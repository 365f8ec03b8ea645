package io.mpsexpress.support;

import io.mpsexpress.backend.ManagementBackEnd;
import io.mpsexpress.backend.ManagementRequest;
import io.mpsexpress.backend.ManagementResult;
import io.mpsexpress.backend.RemovalNotice;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** A back end that does for each customer what the test says; by default it manages every printer at once. */
@Component
@Primary
public class ScriptedBackEnd implements ManagementBackEnd {

    private final Map<UUID, Function<ManagementRequest, List<ManagementResult>>> scripts = new ConcurrentHashMap<>();
    private final Map<UUID, List<ManagementResult>> whenAsked = new ConcurrentHashMap<>();
    private final List<ManagementRequest> requests = new CopyOnWriteArrayList<>();
    private final List<RemovalNotice> notices = new CopyOnWriteArrayList<>();
    private final Set<UUID> deaf = ConcurrentHashMap.newKeySet();

    @Override
    public List<ManagementResult> request(ManagementRequest request) {
        requests.add(request);
        return scripts.getOrDefault(request.organizationId(), ScriptedBackEnd::manageAll)
                .apply(request);
    }

    @Override
    public List<ManagementResult> ask(UUID requestId) {
        return whenAsked.getOrDefault(requestId, List.of());
    }

    @Override
    public void remove(RemovalNotice notice) {
        notices.add(notice);
        if (deaf.contains(notice.organizationId())) {
            throw new IllegalStateException("The back end is down");
        }
    }

    /** Notices about this customer fail until it hears again. */
    public void hearNothing(UUID organizationId) {
        deaf.add(organizationId);
    }

    public void hearAgain(UUID organizationId) {
        deaf.remove(organizationId);
    }

    /** What it was told of this customer's removals, in order, repeated notices included. */
    public List<RemovalNotice> noticesOf(UUID organizationId) {
        return notices.stream()
                .filter(notice -> notice.organizationId().equals(organizationId))
                .toList();
    }

    /** What requests of this customer get. */
    public void answer(UUID organizationId, Function<ManagementRequest, List<ManagementResult>> script) {
        scripts.put(organizationId, script);
    }

    /** Requests of this customer get no answer at once. */
    public void keepSilent(UUID organizationId) {
        answer(organizationId, request -> List.of());
    }

    /** Requests of this customer fail. */
    public void fail(UUID organizationId) {
        answer(organizationId, request -> {
            throw new IllegalStateException("The back end is down");
        });
    }

    public void answerWhenAsked(UUID requestId, List<ManagementResult> results) {
        whenAsked.put(requestId, results);
    }

    /** What this customer's requests were, in order, repeated ones included. */
    public List<ManagementRequest> requestsOf(UUID organizationId) {
        return requests.stream()
                .filter(request -> request.organizationId().equals(organizationId))
                .toList();
    }

    public static List<ManagementResult> manageAll(ManagementRequest request) {
        return request.serialNumbers().stream().map(ManagementResult::managed).toList();
    }
}
