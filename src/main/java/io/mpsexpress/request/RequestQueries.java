package io.mpsexpress.request;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.UserManagement;
import io.mpsexpress.request.domain.RequestList;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people see of requests of every kind: Lexmark's staff all of them, a partner their own. */
@Service
@Transactional(readOnly = true)
public class RequestQueries {

    private final RequestList list;
    private final UserManagement users;
    private final CurrentCaller currentCaller;

    RequestQueries(RequestList list, UserManagement users, CurrentCaller currentCaller) {
        this.list = list;
        this.users = users;
        this.currentCaller = currentCaller;
    }

    /**
     * Newest first, a page at a time.
     *
     * @param limit at least 1
     * @param cursor null for the first page
     */
    public Page<RequestView> list(RequestFilter filter, int limit, String cursor) {
        Set<String> askers = filter.hasText() ? users.idsLike(filter.text()) : Set.of();
        return list.find(currentCaller.get().partnerId(), filter, askers, limit, cursor);
    }

    /**
     * @param numberOrId what people call it, as {@link RequestNumber} reads it, or its id
     * @throws Refused as not found when there is none, or it is another partner's
     */
    public RequestView get(String numberOrId) {
        UUID partner = currentCaller.get().partnerId();
        return RequestNumber.of(numberOrId)
                .map(called -> list.findByNumber(partner, called.number()).filter(called::isOf))
                .orElseGet(() -> list.find(partner, Ids.parse(numberOrId)))
                .orElseThrow(Refused::notFound);
    }

    /**
     * A request, whoever asks: that what is told of it goes to people who may see it is for the caller of this method to know.
     */
    public RequestView told(UUID requestId) {
        return list.find(null, requestId).orElseThrow(Refused::notFound);
    }

    /** Those of the ids that are requests which the caller may see, by id. */
    public Map<UUID, RequestView> among(Collection<UUID> ids) {
        return list.among(currentCaller.get().partnerId(), ids).stream()
                .collect(Collectors.toMap(RequestView::id, Function.identity()));
    }

    /** Whether there is such a request, and the caller may see it. */
    public boolean isVisible(UUID requestId) {
        return list.find(currentCaller.get().partnerId(), requestId).isPresent();
    }

    /** Whether a partner, which the caller belongs to, has ever made a request of this kind. */
    public boolean hasAny(UUID partnerId, RequestKind kind) {
        return list.hasAny(partnerId, kind);
    }

    /** How many requests of each customer are open; a customer without any is missing. The caller may see them all. */
    public Map<UUID, Long> countOpen(Collection<UUID> organizationIds) {
        return list.countOpen(organizationIds);
    }
}
