package io.mpsexpress.request.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.UserManagement;
import io.mpsexpress.engine.TaskInbox;
import io.mpsexpress.portal.Pager;
import io.mpsexpress.request.ListedRequest;
import io.mpsexpress.request.RequestFilter;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** <em>Requests</em>: what partners asked for, a list for each kind. */
@Controller
@RequestMapping("/requests")
class RequestListController {

    private static final int REQUESTS = 25;

    private final List<RequestKind> kinds;
    private final TaskInbox tasks;
    private final UserManagement users;
    private final CurrentCaller currentCaller;

    RequestListController(List<RequestKind> kinds, TaskInbox tasks, UserManagement users, CurrentCaller currentCaller) {
        this.kinds = kinds;
        this.tasks = tasks;
        this.users = users;
        this.currentCaller = currentCaller;
    }

    /** The first kind of which the filter finds some. */
    @GetMapping
    String first(Asked asked, RedirectAttributes redirect) {
        RequestFilter filter = asked.filter(currentCaller.get());
        RequestKind first = kinds.stream()
                .filter(kind -> asked.isFiltered()
                        && !kind.list(filter, 1, null).items().isEmpty())
                .findFirst()
                .orElse(kinds.get(0));
        redirect.addAttribute("organization", asked.organization());
        redirect.addAttribute("customer", asked.customer());
        redirect.addAttribute("open", asked.open());
        redirect.addAttribute("mine", asked.mine());
        return "redirect:/requests/" + first.name();
    }

    @GetMapping("/{kind}")
    String list(@PathVariable String kind, Asked asked, HttpServletRequest request, Model model) {
        RequestKind shown = kinds.stream()
                .filter(candidate -> candidate.name().equals(kind))
                .findFirst()
                .orElseThrow(Refused::notFound);
        RequestFilter filter = asked.filter(currentCaller.get());
        Page<ListedRequest> page = shown.list(filter, REQUESTS, asked.cursor());
        model.addAttribute("kinds", kinds.stream().map(RequestKind::name).toList());
        model.addAttribute("kind", kind);
        addOfCustomer(asked.isOfOneCustomer() ? ofEachKind(filter) : Map.of(), model);
        model.addAttribute("asked", asked);
        model.addAttribute("requests", page.items());
        model.addAttribute("pager", Pager.of(request, page));
        model.addAttribute(
                "steps",
                tasks.ofRequests(
                        page.items().stream().map(ListedRequest::workedOnAs).toList()));
        model.addAttribute(
                "people",
                users.names(page.items().stream().map(ListedRequest::startedBy).toList()));
        return "request/list";
    }

    /** The first of each kind: for one customer, whose requests of other kinds would be overlooked. */
    private Map<String, Page<ListedRequest>> ofEachKind(RequestFilter filter) {
        return kinds.stream().collect(Collectors.toMap(RequestKind::name, kind -> kind.list(filter, REQUESTS, null)));
    }

    private static void addOfCustomer(Map<String, Page<ListedRequest>> pages, Model model) {
        Map<String, String> counts = new HashMap<>();
        pages.forEach((kind, page) -> counts.put(kind, page.items().size() + (page.nextCursor() == null ? "" : "+")));
        model.addAttribute("found", counts);
        pages.values().stream()
                .flatMap(page -> page.items().stream())
                .findAny()
                .ifPresent(request -> model.addAttribute("ofCustomer", request.customer()));
    }

    /**
     * The parameters of a list as they come in the address; any may be missing.
     *
     * @param organization id of the customer
     * @param customer part of the customer's name
     * @param mine whether only what the caller started is shown
     */
    record Asked(String organization, String customer, Boolean open, Boolean mine, String cursor) {

        RequestFilter filter(Caller caller) {
            return new RequestFilter(
                    null,
                    isOfOneCustomer() ? Ids.parse(organization) : null,
                    customer,
                    open,
                    isMine() ? caller.userId() : null);
        }

        boolean isOfOneCustomer() {
            return given(organization);
        }

        public boolean isMine() {
            return Boolean.TRUE.equals(mine);
        }

        public boolean isFiltered() {
            return open != null || isMine() || given(customer) || isOfOneCustomer();
        }

        private static boolean given(String text) {
            return text != null && !text.isBlank();
        }
    }
}
