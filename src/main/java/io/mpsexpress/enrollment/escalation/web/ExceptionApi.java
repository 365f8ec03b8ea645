package io.mpsexpress.enrollment.escalation.web;

import io.mpsexpress.enrollment.escalation.ExceptionManagement;
import io.mpsexpress.enrollment.escalation.ExceptionQueries;
import io.mpsexpress.enrollment.escalation.ExceptionView;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/exceptions")
@Tag(name = "Escalation")
class ExceptionApi {

    private final ExceptionQueries queries;
    private final ExceptionManagement management;

    ExceptionApi(ExceptionQueries queries, ExceptionManagement management) {
        this.queries = queries;
        this.management = management;
    }

    @GetMapping
    @Operation(
            summary = "Lists the approved exceptions you may see, newest first",
            description = "`state`: `inForce`, `expired` (over by itself: the day, the pages, another model, or another"
                    + " exception in its place) or `revoked`.")
    Page<ExceptionView> list(
            AskedExceptions asked,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String cursor) {
        return queries.list(asked.filter(), limit, cursor);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Shows an approved exception")
    ExceptionView get(@PathVariable String id) {
        return queries.get(Ids.parse(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Revokes an exception: what is not added yet loses it; what is pending or managed stays so",
            description = "The partner reads the reason, if there is one.")
    @ApiResponse(responseCode = "204")
    void revoke(@PathVariable String id, @RequestParam(required = false) String reason) {
        management.revoke(Ids.parse(id), reason);
    }
}
