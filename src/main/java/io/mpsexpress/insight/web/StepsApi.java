package io.mpsexpress.insight.web;

import io.mpsexpress.insight.StepInsight;
import io.mpsexpress.insight.StepView;
import io.mpsexpress.insight.WaitingView;
import io.mpsexpress.insight.scope.Asked;
import io.mpsexpress.insight.scope.InsightScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/insight")
@Tag(name = "Insight")
class StepsApi {

    private final StepInsight steps;
    private final StepFiles files;
    private final InsightScope scope;

    StepsApi(StepInsight steps, StepFiles files, InsightScope scope) {
        this.steps = steps;
        this.files = files;
        this.scope = scope;
    }

    @GetMapping("/steps")
    @Operation(
            summary =
                    "How long steps of requests took that were finished from a day to a day of a time zone (both included),"
                            + " and whom they waited for; median and 90th percentile are continuous: between two steps in"
                            + " proportion")
    Answer steps(@ParameterObject Asked asked) {
        List<StepView> found = steps.steps(scope.question(asked));
        return new Answer(
                found.stream().map(Step::of).toList(),
                WaitingView.of(found).stream().map(Waiting::of).toList());
    }

    @GetMapping("/steps.csv")
    @Operation(summary = "How long steps of requests took, as a file")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    void file(@ParameterObject Asked asked, HttpServletResponse response) throws IOException {
        files.steps(asked, response);
    }

    @GetMapping("/waiting.csv")
    @Operation(summary = "For whom steps of requests waited, as a file")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    void waitingFile(@ParameterObject Asked asked, HttpServletResponse response) throws IOException {
        files.waiting(asked, response);
    }

    record Answer(List<Step> steps, List<Waiting> waiting) {}

    /**
     * @param process id of the process
     * @param step id in the model
     * @param name in the language asked for
     * @param waitingFor ids of the groups whose task it was, with commas between them; {@code lexmark} for its back end,
     *     {@code system} for the application itself
     */
    record Step(
            String process,
            String step,
            String name,
            long count,
            double medianSeconds,
            double p90Seconds,
            String waitingFor) {

        static Step of(StepView view) {
            return new Step(
                    view.process(),
                    view.step(),
                    view.name(),
                    view.count(),
                    view.medianSeconds(),
                    view.p90Seconds(),
                    view.waitingFor());
        }
    }

    /**
     * @param count how many of the steps waited for them
     * @param share of all waiting, 0 … 1
     */
    record Waiting(String waitingFor, long count, double seconds, double share) {

        static Waiting of(WaitingView view) {
            return new Waiting(view.waitingFor(), view.count(), view.seconds(), view.share());
        }
    }
}
