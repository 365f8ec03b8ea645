package io.mpsexpress.access.web;

import io.mpsexpress.access.AuditEntry;
import io.mpsexpress.access.AuditFile;
import io.mpsexpress.access.AuditManagement;
import io.mpsexpress.access.AuditQuery;
import io.mpsexpress.shared.DayOrTime;
import io.mpsexpress.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Audit")
class AuditApi {

    private final AuditManagement audit;
    private final AuditFile file;

    AuditApi(AuditManagement audit, AuditFile file) {
        this.audit = audit;
        this.file = file;
    }

    @GetMapping("/audit")
    @Operation(
            summary = "Lists what is on record, newest first; partners see what concerns them",
            description = "`from` and `to`: a day in UTC, which is in it, or a time (`to`: before it).")
    Page<AuditEntry> list(
            @RequestParam(required = false) UUID organization,
            @RequestParam(required = false) String act,
            @RequestParam(required = false) String who,
            @Schema(type = "string") @RequestParam(required = false) DayOrTime from,
            @Schema(type = "string") @RequestParam(required = false) DayOrTime to,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String cursor) {
        return audit.find(query(organization, act, who, from, to), Page.limit(limit), cursor);
    }

    @GetMapping("/audit.csv")
    @Operation(summary = "What is on record as a file, newest first; the details are JSON")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    void file(
            @RequestParam(required = false) UUID organization,
            @RequestParam(required = false) String act,
            @RequestParam(required = false) String who,
            @Schema(type = "string") @RequestParam(required = false) DayOrTime from,
            @Schema(type = "string") @RequestParam(required = false) DayOrTime to,
            HttpServletResponse response)
            throws IOException {
        file.send(query(organization, act, who, from, to), response);
    }

    private static AuditQuery query(UUID organization, String act, String who, DayOrTime from, DayOrTime to) {
        return new AuditQuery(organization, act, who, from == null ? null : from.start(), to == null ? null : to.end());
    }
}
