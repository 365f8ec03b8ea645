package io.mpsexpress.enrollment.evidence.web;

import io.mpsexpress.enrollment.evidence.AcceptanceEvidence;
import io.mpsexpress.enrollment.evidence.Evidence;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Enrollment")
class AcceptanceApi {

    private final AcceptanceEvidence evidence;

    AcceptanceApi(AcceptanceEvidence evidence) {
        this.evidence = evidence;
    }

    @GetMapping("/enrollments/{id}/acceptances")
    @Operation(summary = "Lists who accepted which terms of service for which printers of a request, newest first")
    Page<Evidence> list(
            @PathVariable String id,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String cursor) {
        return evidence.of(Ids.parse(id), limit, cursor);
    }

    @GetMapping("/acceptances/{id}")
    @Operation(summary = "Shows one acceptance of the terms of service: who, when, the text and its hash, the printers")
    Evidence get(@PathVariable String id) {
        return evidence.get(Ids.parse(id));
    }
}
