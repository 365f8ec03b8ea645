package io.mpsexpress.request;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.UserManagement;
import io.mpsexpress.engine.step.Extent;
import io.mpsexpress.request.domain.RequestList;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
        return list(filter, RequestFilter.Order.NEWEST, limit, cursor);
    }

    /** The same in another order. */
    public Page<RequestView> list(RequestFilter filter, RequestFilter.Order order, int limit, String cursor) {
        UUID partner = currentCaller.get().partnerId();
        return list.find(partner, filter, askers(filter), order, limit, cursor);
    }

    /** How many requests match, and how many wait for the caller, whether they match or not. */
    public Counts count(RequestFilter filter) {
        return list.count(currentCaller.get(), filter, askers(filter));
    }

    /** What the caller asked for and what is ended since then, the last first; so many at most. */
    public List<RequestView> endedSince(Instant moment, int most) {
        Caller caller = currentCaller.get();
        return list.endedSince(caller.partnerId(), caller.userId(), moment, most);
    }

    private Set<String> askers(RequestFilter filter) {
        return filter.hasText() ? users.idsLike(filter.text()) : Set.of();
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

    /** The same by the business key of a process; empty when it works on no request. */
    public Optional<RequestView> workedOnBy(String businessKey) {
        return Ids.find(businessKey).flatMap(id -> list.find(null, id));
    }

    /** Those of the ids that are requests which the caller may see, by id. */
    public Map<UUID, RequestView> among(Collection<UUID> ids) {
        return list.among(currentCaller.get().partnerId(), ids).stream()
                .collect(Collectors.toMap(RequestView::id, Function.identity()));
    }

    /**
     * The requests of some things, by their own ids, of those that the caller may see.
     *
     * @param request gives the id of a thing's request; null for none
     */
    public <T> Map<UUID, RequestView> of(Collection<T> things, Function<T, UUID> request) {
        return among(
                things.stream().map(request).filter(Objects::nonNull).distinct().toList());
    }

    /** Whether there is such a request, and the caller may see it. */
    public boolean isVisible(UUID requestId) {
        return list.find(currentCaller.get().partnerId(), requestId).isPresent();
    }

    /** Whether a partner, which the caller belongs to, has ever made a request of this kind. */
    public boolean hasAny(UUID partnerId, RequestKind kind) {
        return list.hasAny(partnerId, kind);
    }

    /**
     * What runs in the engine for a partner, or for open requests of a customer. Whether the caller may see that is for the caller
     * of this method to check.
     *
     * @param partnerId null for all
     * @param organizationId of this customer only; null for all
     */
    public Extent inEngine(UUID partnerId, UUID organizationId) {
        return organizationId == null
                ? Extent.ofPartner(partnerId)
                : new Extent(Extent.ofPartner(partnerId).tenantId(), list.openWorkOf(organizationId));
    }

    /** Ids of all requests of a customer, ended ones too. Whether the caller may see it is for the caller of this method to check. */
    public List<UUID> idsOf(UUID organizationId) {
        return list.idsOf(organizationId);
    }

    /** How many requests of each customer are open; a customer without any is missing. The caller may see them all. */
    public Map<UUID, Long> countOpen(Collection<UUID> organizationIds) {
        return list.countOpen(organizationIds);
    }

    /**
     * How many requests a list is about.
     *
     * @param all that match; {@link #MOST} for so many or more
     * @param waitingForReader those of all kinds that wait for the reader, whether they match or not; {@link #MOST_WAITING} for so
     *     many or more
     */
    public record Counts(int all, int waitingForReader) {

        public static final int MOST = 10_000;
        public static final int MOST_WAITING = 100;
    }
}
