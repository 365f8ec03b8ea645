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
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Insight")
class StepsApi {

    private final StepInsight steps;
    private final InsightScope scope;
    private final InsightFile file;

    StepsApi(StepInsight steps, InsightScope scope, InsightFile file) {
        this.steps = steps;
        this.scope = scope;
        this.file = file;
    }

    @GetMapping("/api/v1/insight/steps")
    @Operation(
            summary =
                    "How long steps of requests took that were finished from a day to a day of a time zone (both included),"
                            + " and whom they waited for; median and 90th percentile are continuous: between two steps in"
                            + " proportion")
    Answer steps(@ParameterObject Asked asked) {
        List<StepView> found = steps.steps(scope.question(asked));
        return new Answer(found, WaitingView.of(found));
    }

    @GetMapping({"/api/v1/insight/steps.csv", "/insight/steps.csv"})
    @Operation(summary = "How long steps of requests took, as a file")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    void stepsFile(@ParameterObject Asked asked, HttpServletResponse response) throws IOException {
        file.send(response, "steps", StepView.class, steps(asked).steps().stream());
    }

    @GetMapping({"/api/v1/insight/waiting.csv", "/insight/waiting.csv"})
    @Operation(summary = "For whom steps of requests waited, as a file")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    void waitingFile(@ParameterObject Asked asked, HttpServletResponse response) throws IOException {
        file.send(response, "waiting", WaitingView.class, steps(asked).waiting().stream());
    }

    record Answer(List<StepView> steps, List<WaitingView> waiting) {}
}
