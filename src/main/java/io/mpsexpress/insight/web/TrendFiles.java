package io.mpsexpress.insight.web;

import io.mpsexpress.insight.scope.Asked;
import io.mpsexpress.insight.scope.InsightScope;
import io.mpsexpress.insight.trend.SlowerInsight;
import io.mpsexpress.insight.trend.TrendInsight;
import io.mpsexpress.portal.DownloadNames;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The trend as files: the rows and columns of the API, one header line. */
@Component
class TrendFiles {

    private final TrendInsight trend;
    private final SlowerInsight slower;
    private final InsightScope scope;
    private final DownloadNames names;

    TrendFiles(TrendInsight trend, SlowerInsight slower, InsightScope scope, DownloadNames names) {
        this.trend = trend;
        this.slower = slower;
        this.scope = scope;
        this.names = names;
    }

    void weeks(Asked asked, HttpServletResponse response) throws IOException {
        InsightFiles.send(
                response,
                names.csv("weeks", null),
                Stream.of("week", "from", "to", "ended", "medianSeconds", "p90Seconds"),
                trend.weeks(scope.question(asked)).stream()
                        .map(view -> InsightFiles.row(
                                view.week().name(),
                                view.week().days().from(),
                                view.week().days().to(),
                                view.count(),
                                view.medianSeconds(),
                                view.p90Seconds()))
                        .toList());
    }

    void slower(Asked asked, HttpServletResponse response) throws IOException {
        InsightFiles.send(
                response,
                names.csv("slower", null),
                Stream.of("process", "step", "name", "count", "medianSeconds", "usualCount", "usualMedianSeconds"),
                slower.slower(scope.question(asked)).steps().stream()
                        .map(step -> InsightFiles.row(
                                step.process(),
                                step.step(),
                                step.name(),
                                step.count(),
                                step.medianSeconds(),
                                step.usualCount(),
                                step.usualMedianSeconds()))
                        .toList());
    }
}
