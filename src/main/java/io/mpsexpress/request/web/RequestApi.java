package io.mpsexpress.request.web;

import io.mpsexpress.access.CurrentCaller;
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

    /** @param q part of the customer's name */
    @GetMapping
    @Operation(summary = "Lists the requests of every kind that you may see, newest first")
    Page<RequestAnswers.Answer> list(
            @RequestParam(required = false) RequestKind kind,
            @RequestParam(required = false) String organizationId,
            @RequestParam(required = false) Boolean open,
            @RequestParam(required = false) Boolean mine,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String cursor) {
        UUID organization = organizationId == null ? null : Ids.parse(organizationId);
        String startedBy = Boolean.TRUE.equals(mine) ? currentCaller.get().userId() : null;
        RequestFilter filter = new RequestFilter(kind, organization, q, open, startedBy);
        return answers.of(queries.list(filter, Page.limit(limit), cursor));
    }

    @GetMapping("/{numberOrId}")
    @Operation(summary = "Shows a request: where it stands, and what it waits for")
    RequestAnswers.Answer get(@PathVariable String numberOrId) {
        return answers.of(queries.get(numberOrId));
    }
}
