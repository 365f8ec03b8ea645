package io.mpsexpress.request.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.request.Awaited;
import io.mpsexpress.request.RequestFilter;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.request.RequestQueries;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/requests")
@Tag(name = "Requests")
class RequestApi {

    private final RequestQueries queries;
    private final RequestAnswers answers;
    private final CurrentCaller currentCaller;

    RequestApi(RequestQueries queries, RequestAnswers answers, CurrentCaller currentCaller) {
        this.queries = queries;
        this.answers = answers;
        this.currentCaller = currentCaller;
    }

    /**
     * @param state of a kind ({@code REVIEW}), or {@code open} or {@code ended} of any
     * @param q the number, or part of the note, of the customer's name, or of the name or user id of who asked
     * @param waitsFor {@code me}, the id of a group, or {@code lexmark}
     * @param sort {@code started} or {@code customer}, with {@code -} before it for descending; missing for {@code -started}
     */
    @GetMapping
    @Operation(
            summary = "Lists the requests of every kind that you may see, newest first unless sorted otherwise",
            description = "Sort: started, -started, customer or -customer.")
    Page<RequestAnswers.Answer> list(
            @RequestParam(required = false) RequestKind kind,
            @RequestParam(required = false) String state,
            @RequestParam(required = false) String organizationId,
            @RequestParam(required = false) Boolean open,
            @RequestParam(required = false) Boolean mine,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String waitsFor,
            @RequestParam(required = false) String sort,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String cursor) {
        UUID organization = organizationId == null ? null : Ids.parse(organizationId);
        Caller caller = currentCaller.get();
        String startedBy = Boolean.TRUE.equals(mine) ? caller.userId() : null;
        RequestFilter filter =
                new RequestFilter(kind, null, open, organization, q, startedBy, Awaited.of(waitsFor, caller));
        return answers.of(queries.list(filter.in(state), RequestFilter.Order.of(sort), Page.limit(limit), cursor));
    }

    @GetMapping("/{numberOrId}")
    @Operation(summary = "Shows a request: where it stands, and what it waits for")
    RequestAnswers.Answer get(@PathVariable String numberOrId) {
        return answers.of(queries.get(numberOrId));
    }
}
