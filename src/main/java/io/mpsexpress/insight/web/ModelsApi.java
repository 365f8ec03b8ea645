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

    ModelsApi(ModelInsight models, InsightScope scope, InsightFile file) {
        this.models = models;
        this.scope = scope;
        this.file = file;
    }

    @GetMapping("/api/v1/insight/models")
    @Operation(
            summary = "On the model of each process: where instances stand now, and how often and how long steps were"
                    + " finished from a day to a day of a time zone (both included)")
    Answer models(@ParameterObject Asked asked) {
        return new Answer(models.models(scope.question(asked)));
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
                        .flatMap(model -> model.steps().stream().map(step -> Row.of(model, step))));
    }

    record Answer(List<ModelView> processes) {}

    /** A step in the file, which knows no nesting. */
    record Row(String process, String id, long count, Double medianSeconds, long open) {

        static Row of(ModelView model, ModelView.Step step) {
            return new Row(model.process(), step.id(), step.count(), step.medianSeconds(), step.open());
        }
    }
}
