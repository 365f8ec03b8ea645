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
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Insight")
class ModelsApi {

    private final ModelInsight models;
    private final InsightScope scope;
    private final InsightFile file;

    ModelsApi(ModelInsight models,  InsightScope scope, InsightFile file) {
        this.models = models;
        this.scope = scope;
        this.file = file;
    }

    @GetMapping("/api/v1/insight/models")
    @Operation(
            summary = "On the model of each process: where instances stand now, and how often and how long steps were"
                    + " finished from a day to a day of a time zone (both included)")
    Answer models(@ParameterObject Asked asked) {
        return new Answer(
                models.models(scope.question(asked)).stream().map(Process::of).toList());
    }

    @GetMapping({"/api/v1/insight/models.csv", "/insight/models.csv"})
    @Operation(summary = "Where instances stand, how often and how long steps were finished, as a file")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    void modelsFile(@ParameterObject Asked asked, HttpServletResponse response) throws IOException {
        file.send(
                response,
                "models",
                Row.class,
                models(asked).processes().stream()
                        .flatMap(process -> process.steps().stream().map(step -> Row.of(process, step))));
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

    /** A step in the file, which knows no nesting. */
    record Row(String process, String id, long count, Double medianSeconds, long open) {

        static Row of(Process process, Step step) {
            return new Row(process.process(), step.id(), step.count(), step.medianSeconds(), step.open());
        }
    }
}
