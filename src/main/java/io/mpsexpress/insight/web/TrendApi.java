package io.mpsexpress.insight.web;

import io.mpsexpress.insight.scope.Asked;
import io.mpsexpress.insight.scope.InsightScope;
import io.mpsexpress.insight.trend.SlowerInsight;
import io.mpsexpress.insight.trend.SlowerView;
import io.mpsexpress.insight.trend.TrendInsight;
import io.mpsexpress.insight.trend.WeekView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Insight")
class TrendApi {

    private final TrendInsight trend;
    private final SlowerInsight slower;
    private final InsightScope scope;
    private final InsightFile file;

    TrendApi(TrendInsight trend, SlowerInsight slower, InsightScope scope, InsightFile file) {
        this.trend = trend;
        this.slower = slower;
        this.scope = scope;
        this.file = file;
    }

    @GetMapping("/api/v1/insight/weeks")
    @Operation(
            summary =
                    "How many requests came to their end in each ISO week of a time zone, and how long they took; without"
                            + " days, of half a year; of a year at most. Not what was cancelled or withdrawn, and no imports of files")
    Weeks weeks(@ParameterObject Asked asked) {
        return new Weeks(
                trend.weeks(scope.question(asked)).stream().map(WeekItem::of).toList());
    }

    @GetMapping({"/api/v1/insight/weeks.csv", "/insight/weeks.csv"})
    @Operation(summary = "How many requests came to their end each week, and how long they took, as a file")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    void weeksFile(@ParameterObject Asked asked, HttpServletResponse response) throws IOException {
        file.send(response, "weeks", WeekItem.class, weeks(asked).weeks().stream());
    }

    @GetMapping("/api/v1/insight/slower")
    @Operation(
            summary =
                    "Steps whose median in a period, of four weeks without its first day, is half as much again as in the"
                            + " twelve weeks before, and a minute more; of at least ten passages then and now")
    Slower slower(@ParameterObject Asked asked) {
        SlowerInsight.Slower found = slower.slower(scope.question(asked));
        return new Slower(
                found.period().from(),
                found.period().to(),
                found.usual().from(),
                found.usual().to(),
                found.steps());
    }

    @GetMapping({"/api/v1/insight/slower.csv", "/insight/slower.csv"})
    @Operation(summary = "What takes longer than usual, as a file")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    void slowerFile(@ParameterObject Asked asked, HttpServletResponse response) throws IOException {
        file.send(response, "slower", SlowerView.class, slower(asked).steps().stream());
    }

    record Weeks(List<WeekItem> weeks) {}

    /**
     * @param week as ISO 8601 writes it: {@code 2026-W48}
     * @param from the first of its days that is in the period
     * @param to the last one
     * @param medianSeconds null, like {@code p90Seconds}, where none ended
     */
    record WeekItem(String week, LocalDate from, LocalDate to, long ended, Double medianSeconds, Double p90Seconds) {

        static WeekItem of(WeekView view) {
            return new WeekItem(
                    view.week().name(),
                    view.week().days().from(),
                    view.week().days().to(),
                    view.count(),
                    view.medianSeconds(),
                    view.p90Seconds());
        }
    }

    /**
     * @param from first day of the period that is looked at
     * @param to last day of it
     * @param usualFrom first day of the time with which it is compared
     * @param usualTo last day of that
     */
    record Slower(LocalDate from, LocalDate to, LocalDate usualFrom, LocalDate usualTo, List<SlowerView> steps) {}
}
