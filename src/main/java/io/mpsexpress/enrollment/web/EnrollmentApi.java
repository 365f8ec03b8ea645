package io.mpsexpress.enrollment.web;

import io.mpsexpress.access.IdempotentRequests;
import io.mpsexpress.access.IdempotentRequests.Answer;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.enrollment.EnrollmentManagement;
import io.mpsexpress.enrollment.EnrollmentQueries;
import io.mpsexpress.enrollment.PrinterOutcome;
import io.mpsexpress.enrollment.RequestedPrinterFilter;
import io.mpsexpress.enrollment.TermsRefusal;
import io.mpsexpress.request.RequestNote;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** More than four collaborators: one for each use case, and once only for those who call twice. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Enrollment")
class EnrollmentApi {

    private final EnrollmentManagement enrollments;
    private final EnrollmentQueries queries;
    private final TermsRefusal terms;
    private final EnrollmentAnswers answers;
    private final IdempotentRequests idempotentRequests;

    EnrollmentApi(
            EnrollmentManagement enrollments,
            EnrollmentQueries queries,
            TermsRefusal terms,
            EnrollmentAnswers answers,
            IdempotentRequests idempotentRequests) {
        this.enrollments = enrollments;
        this.queries = queries;
        this.terms = terms;
        this.answers = answers;
        this.idempotentRequests = idempotentRequests;
    }

    @PostMapping("/organizations/{organizationId}/enrollments")
    @Operation(summary = "Asks to add printers of a child organization to MPS Express; human tasks review and accept")
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = EnrollmentAnswers.Enrollment.class)))
    ResponseEntity<Object> request(
            @PathVariable String organizationId,
            @RequestBody AskedEnrollment asked,
            @RequestHeader(name = "Idempotency-Key", required = false) String idempotencyKey) {
        List<Object> fingerprint = List.of("enrollment", organizationId, asked);
        Answer answer = idempotentRequests.once(idempotencyKey, fingerprint, () -> {
            UUID id =
                    enrollments.request(Ids.parse(organizationId), asked.serialNumbers(), RequestNote.of(asked.note()));
            return new Answer(HttpStatus.CREATED.value(), URI.create("/api/v1/enrollments/" + id), answers.of(id));
        });
        return answer.asResponse();
    }

    @GetMapping("/enrollments")
    @Operation(summary = "Lists the requests you may see, newest first")
    Page<EnrollmentAnswers.ListedEnrollment> list(
            @RequestParam(required = false) String organizationId,
            @RequestParam(required = false) Boolean open,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String cursor) {
        UUID organization = organizationId == null ? null : Ids.parse(organizationId);
        return answers.of(queries.overview(organization, open, limit, cursor));
    }

    @GetMapping("/enrollments/{id}")
    @Operation(summary = "Shows a request: where it stands, its printers by status and outcome, its open tasks")
    EnrollmentAnswers.Enrollment get(@PathVariable String id) {
        return answers.of(Ids.parse(id));
    }

    @GetMapping("/enrollments/{id}/printers")
    @Operation(summary = "Lists the printers of a request with all reasons and what became of each")
    Page<EnrollmentAnswers.Printer> printers(
            @PathVariable String id,
            @RequestParam(required = false) EligibilityStatus status,
            @RequestParam(required = false) PrinterOutcome outcome,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String cursor) {
        return queries.printers(Ids.parse(id), new RequestedPrinterFilter(status, outcome), limit, cursor)
                .map(answers::of);
    }

    /** The partner does not want the terms: nothing is added, and the request goes on without the eligible printers. */
    @PostMapping("/enrollments/{id}/terms-refusals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Does not accept the terms of service: the eligible printers of the request are not added")
    @ApiResponse(responseCode = "204")
    void refuseTerms(@PathVariable String id) {
        terms.decline(Ids.parse(id));
    }

    /** @param note to know it by: an order, a ticket; may be missing */
    record AskedEnrollment(List<String> serialNumbers, String note) {}
}
