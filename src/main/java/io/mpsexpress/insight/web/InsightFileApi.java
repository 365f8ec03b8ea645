package io.mpsexpress.insight.web;

import io.mpsexpress.insight.scope.Asked;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/insight")
@Tag(name = "Insight")
class InsightFileApi {

    private final InsightFiles files;

    InsightFileApi(InsightFiles files) {
        this.files = files;
    }

    @GetMapping("/funnel.csv")
    @Operation(summary = "How many customers and printers reached each stage, as a file")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    void funnel(@ParameterObject Asked asked, HttpServletResponse response) throws IOException {
        files.funnel(asked, response);
    }

    @GetMapping("/reasons.csv")
    @Operation(summary = "Why printers are not eligible, as a file")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    void reasons(
            @RequestParam(required = false) String partner,
            @RequestParam(required = false) String customer,
            HttpServletResponse response)
            throws IOException {
        files.reasons(Asked.of(partner, customer), response);
    }

    @GetMapping("/escalations.csv")
    @Operation(summary = "What each team got and decided, as a file")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    void escalations(@ParameterObject Asked asked, HttpServletResponse response) throws IOException {
        files.escalations(asked, response);
    }

    @GetMapping("/stuck.csv")
    @Operation(summary = "What does not go on, as a file")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    void stuck(
            @RequestParam(required = false) String partner,
            @RequestParam(required = false) String customer,
            HttpServletResponse response)
            throws IOException {
        files.stuck(Asked.of(partner, customer), response);
    }
}
