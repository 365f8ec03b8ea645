package io.mpsexpress.insight.web;

import io.mpsexpress.insight.ModelInsight;
import io.mpsexpress.insight.StepInsight;
import io.mpsexpress.insight.WaitingView;
import io.mpsexpress.insight.scope.Asked;
import io.mpsexpress.insight.scope.InsightScope;
import io.mpsexpress.portal.DownloadNames;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Figures of steps as files: the rows and columns of the API, one header line. */
@Component
class StepFiles {

    private final StepInsight steps;
    private final ModelInsight models;
    private final InsightScope scope;
    private final DownloadNames names;

    StepFiles(StepInsight steps, ModelInsight models, InsightScope scope, DownloadNames names) {
        this.steps = steps;
        this.models = models;
        this.scope = scope;
        this.names = names;
    }

    void steps(Asked asked, HttpServletResponse response) throws IOException {
        InsightFiles.send(
                response,
                names.csv("steps", null),
                Stream.of("process", "step", "name", "count", "medianSeconds", "p90Seconds", "waitingFor"),
                steps.steps(scope.question(asked)).stream()
                        .map(step -> InsightFiles.row(
                                step.process(),
                                step.step(),
                                step.name(),
                                step.count(),
                                step.medianSeconds(),
                                step.p90Seconds(),
                                step.waitingFor()))
                        .toList());
    }

    void waiting(Asked asked, HttpServletResponse response) throws IOException {
        InsightFiles.send(
                response,
                names.csv("waiting", null),
                Stream.of("waitingFor", "count", "seconds", "share"),
                WaitingView.of(steps.steps(scope.question(asked))).stream()
                        .map(one -> InsightFiles.row(one.waitingFor(), one.count(), one.seconds(), one.share()))
                        .toList());
    }

    void models(Asked asked, HttpServletResponse response) throws IOException {
        InsightFiles.send(
                response,
                names.csv("models", null),
                Stream.of("process", "id", "count", "medianSeconds", "open"),
                models.models(scope.question(asked)).stream()
                        .flatMap(model -> model.steps().stream()
                                .map(step -> InsightFiles.row(
                                        model.process(), step.id(), step.count(), step.medianSeconds(), step.open())))
                        .toList());
    }
}
