package io.mpsexpress.request.web;

import static org.springframework.util.StringUtils.hasText;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.UserManagement;
import io.mpsexpress.portal.Pager;
import io.mpsexpress.request.Awaited;
import io.mpsexpress.request.RequestFilter;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.request.RequestView;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** <em>Requests</em>: what partners asked for, of all kinds or of one. */
@Controller
@RequestMapping("/requests")
class RequestListController {

    private static final int REQUESTS = 25;
    /** Whom requests may be asked for that wait for them. */
    private static final List<String> AWAITED = Stream.concat(
                    Stream.of("me"),
                    Stream.of(
                                    Role.PARTNER_ADMINISTRATOR,
                                    Role.FLEET_MANAGER,
                                    Role.CUSTOMER_OPERATIONS,
                                    Role.MPS_OFFER_MANAGER,
                                    Role.TECHNICAL_SUPPORT)
                            .map(Role::groupId))
            .toList();

    private final RequestQueries queries;
    private final RequestWaits waits;
    private final UserManagement users;
    private final CurrentCaller currentCaller;

    RequestListController(
            RequestQueries queries, RequestWaits waits, UserManagement users, CurrentCaller currentCaller) {
        this.queries = queries;
        this.waits = waits;
        this.users = users;
        this.currentCaller = currentCaller;
    }

    @GetMapping
    String all(Asked asked, HttpServletRequest request, Model model) {
        return list(null, asked, request, model);
    }

    /** @param kindOrNumber a kind's part of the address, or what people call a request: that leads to its page */
    @GetMapping("/{kindOrNumber}")
    String ofKind(@PathVariable String kindOrNumber, Asked asked, HttpServletRequest request, Model model) {
        return RequestKind.listedAt(kindOrNumber)
                .map(kind -> list(kind, asked, request, model))
                .orElseGet(() -> "redirect:" + queries.get(kindOrNumber).url());
    }

    private String list(RequestKind kind, Asked asked, HttpServletRequest request, Model model) {
        Caller caller = currentCaller.get();
        RequestFilter filter = asked.filter(kind, caller);
        Page<RequestView> page = queries.list(filter, RequestFilter.Order.of(asked.sort()), REQUESTS, asked.cursor());
        List<RequestView> shown = page.items();
        model.addAttribute("kinds", RequestKind.values());
        model.addAttribute("kind", kind);
        model.addAttribute("awaited", AWAITED);
        model.addAttribute("asked", asked);
        model.addAttribute("ofCustomer", asked.isOfOneCustomer() ? nameOfCustomer(shown, asked) : null);
        model.addAttribute("requests", shown);
        model.addAttribute("pager", Pager.of(request, page));
        model.addAttribute("counts", queries.count(filter));
        RequestWaits.Waits waiting = waits.of(shown, caller);
        Stream<String> askers = shown.stream().map(RequestView::requestedBy);
        model.addAttribute("waits", waiting);
        model.addAttribute(
                "people", users.names(Stream.concat(askers, waiting.assignees()).toList()));
        return "request/list";
    }

    /** Also where no request matches; null for a customer who has none, or whose requests the caller may not see. */
    private String nameOfCustomer(List<RequestView> shown, Asked asked) {
        RequestFilter any = RequestFilter.of(null, Ids.parse(asked.organization()), null);
        List<RequestView> ofCustomer =
                shown.isEmpty() ? queries.list(any, 1, null).items() : shown;
        return ofCustomer.isEmpty() ? null : ofCustomer.get(0).organizationName();
    }

    /**
     * The parameters of a list as they come in the address; any may be missing.
     *
     * @param organization id of the customer
     * @param q number, or part of what tells a request from others
     * @param state of a kind, {@code open} or {@code ended}
     * @param open another way to say so
     * @param mine whether only what the caller started is shown
     * @param waitsFor {@code me}, the id of a group, or {@code lexmark}
     * @param sort as {@link RequestFilter.Order} knows; may be missing
     */
    record Asked(
            String organization,
            String q,
            String state,
            Boolean open,
            Boolean mine,
            String waitsFor,
            String sort,
            String cursor) {

        RequestFilter filter(RequestKind kind, Caller caller) {
            RequestFilter filter = new RequestFilter(
                    kind,
                    null,
                    null,
                    isOfOneCustomer() ? Ids.parse(organization) : null,
                    q,
                    isMine() ? caller.userId() : null,
                    Awaited.of(waitsFor, caller));
            return filter.in(shown());
        }

        boolean isOfOneCustomer() {
            return hasText(organization);
        }

        public boolean isMine() {
            return Boolean.TRUE.equals(mine);
        }

        public boolean isFiltered() {
            return shown() != null || isMine() || hasText(q) || hasText(waitsFor) || isOfOneCustomer();
        }

        /** The same list, sorted by the column; the other way round when it is already. */
        public String sortedBy(String column) {
            return column.equals(sorted()) ? "-" + column : column;
        }

        /** {@code ascending}, {@code descending}, or null when it is not sorted by the column. */
        public String direction(String column) {
            if (sorted().equals(column)) {
                return "ascending";
            }
            return sorted().equals("-" + column) ? "descending" : null;
        }

        private String sorted() {
            return hasText(sort) ? sort : "-started";
        }

        /** The state that is asked for; null for any. */
        public String shown() {
            if (hasText(state)) {
                return state;
            }
            return open == null ? null : open ? "open" : "ended";
        }

        /** The same where it may be asked of any kind; null otherwise. */
        public String shownOfAny() {
            return "open".equals(shown()) || "ended".equals(shown()) ? shown() : null;
        }
    }
}
