package io.mpsexpress.insight.web;

import io.mpsexpress.insight.ModelInsight;
import io.mpsexpress.insight.ModelView;
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
class ModelsApi {

    private final ModelInsight models;
    private final StepFiles files;
    private final InsightScope scope;

    ModelsApi(ModelInsight models, StepFiles files, InsightScope scope) {
        this.models = models;
        this.files = files;
        this.scope = scope;
    }

    @GetMapping("/models")
    @Operation(
            summary = "On the model of each process: where instances stand now, and how often and how long steps were"
                    + " finished from a day to a day of a time zone (both included)")
    Answer models(@ParameterObject Asked asked) {
        return new Answer(
                models.models(scope.question(asked)).stream().map(Process::of).toList());
    }

    @GetMapping("/models.csv")
    @Operation(summary = "Where instances stand, how often and how long steps were finished, as a file")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    void file(@ParameterObject Asked asked, HttpServletResponse response) throws IOException {
        files.models(asked, response);
    }

    record Answer(List<Process> processes) {}

    record Process(String process, List<Step> steps) {

        static Process of(ModelView view) {
            return new Process(
                    view.process(), view.steps().stream().map(Step::of).toList());
        }
    }

    /**
     * @param id in the model
     * @param medianSeconds null where it was not finished, or takes no time that is measured
     */
    record Step(String id, long count, Double medianSeconds, long open) {

        static Step of(ModelView.Step view) {
            return new Step(view.id(), view.count(), view.medianSeconds(), view.open());
        }
    }
}
