package io.mpsexpress.insight.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.insight.StuckView;
import io.mpsexpress.insight.WorkInsight;
import io.mpsexpress.insight.scope.Asked;
import io.mpsexpress.insight.scope.InsightScope;
import io.mpsexpress.insight.scope.Whose;
import io.mpsexpress.request.stuck.Remedy;
import io.mpsexpress.request.stuck.Stuck;
import io.mpsexpress.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What does not go on; a file of it for pages and clients alike. */
@RestController
@Tag(name = "Insight")
class StuckListApi {

    private final WorkInsight work;
    private final InsightScope scope;
    private final CurrentCaller currentCaller;
    private final InsightFile file;

    StuckListApi(WorkInsight work, InsightScope scope, CurrentCaller currentCaller, InsightFile file) {
        this.work = work;
        this.scope = scope;
        this.currentCaller = currentCaller;
        this.file = file;
    }

    @GetMapping("/api/v1/insight/stuck")
    @Operation(
            summary = "What does not go on, the longest stuck first, and what to do about it",
            description =
                    "`remedy` is what the caller can have done at once, by a POST to this address with its action behind")
    Items stuck(
            @RequestParam(required = false) String partner,
            @RequestParam(required = false) String customer,
            @RequestParam(required = false) Stuck.Cause cause,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String cursor) {
        Caller caller = currentCaller.get();
        Page<StuckView> found = work.stuck(whose(partner, customer), cause, Page.limit(limit), cursor)
                .page();
        return new Items(
                found.items().stream()
                        .map(view -> new Item(Row.of(view), view.stuck().remedyFor(caller)))
                        .toList(),
                found.nextCursor());
    }

    @GetMapping({"/api/v1/insight/stuck.csv", "/insight/stuck.csv"})
    @Operation(summary = "What does not go on, as a file")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    void stuckFile(
            @RequestParam(required = false) String partner,
            @RequestParam(required = false) String customer,
            HttpServletResponse response)
            throws IOException {
        Whose whose = whose(partner, customer);
        file.send(
                response,
                "stuck",
                Row.class,
                Page.all(cursor ->
                                work.stuck(whose, null, Page.MAX_LIMIT, cursor).page())
                        .map(Row::of));
    }

    private Whose whose(String partner, String customer) {
        return scope.question(Asked.of(partner, customer)).whose();
    }

    record Items(List<Item> items, String nextCursor) {}

    /** @param remedy what the caller can have done at once; null for nothing */
    record Item(@JsonUnwrapped Row stuck, Remedy remedy) {}

    /**
     * @param requestId null, like {@code number}, for what belongs to no request
     * @param step id in the model of the step that it stands at; null where it waits for the back end
     * @param whatToDo {@code RETRY}, {@code REMIND} or {@code ASK_BACK_END}
     */
    record Row(
            String requestId,
            String number,
            String organizationName,
            String step,
            Instant since,
            Stuck.Cause cause,
            String whatToDo) {

        static Row of(StuckView view) {
            Stuck stuck = view.stuck();
            return new Row(
                    stuck.requestId(),
                    view.request() == null ? null : view.request().number(),
                    view.request() == null ? null : view.request().organizationName(),
                    stuck.step(),
                    stuck.since(),
                    stuck.cause(),
                    stuck.cause().whatToDo());
        }
    }
}
