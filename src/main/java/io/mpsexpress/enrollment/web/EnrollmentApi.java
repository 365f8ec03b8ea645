package io.mpsexpress.enrollment.web;

import io.mpsexpress.access.IdempotentRequests;
import io.mpsexpress.access.IdempotentRequests.Answer;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.enrollment.EnrollmentManagement;
import io.mpsexpress.enrollment.EnrollmentQueries;
import io.mpsexpress.enrollment.TermsAcceptance;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
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

@RestController
@RequestMapping("/api/v1")
class EnrollmentApi {

    private final EnrollmentManagement enrollments;
    private final EnrollmentQueries queries;
    private final TermsAcceptance terms;
    private final EnrollmentAnswers answers;
    private final IdempotentRequests idempotentRequests;

    EnrollmentApi(
            EnrollmentManagement enrollments,
            EnrollmentQueries queries,
            TermsAcceptance terms,
            EnrollmentAnswers answers,
            IdempotentRequests idempotentRequests) {
        this.enrollments = enrollments;
        this.queries = queries;
        this.terms = terms;
        this.answers = answers;
        this.idempotentRequests = idempotentRequests;
    }

    @PostMapping("/organizations/{organizationId}/enrollments")
    ResponseEntity<Object> request(
            @PathVariable String organizationId,
            @RequestBody SelectedPrinters selected,
            @RequestHeader(name = "Idempotency-Key", required = false) String idempotencyKey) {
        List<Object> fingerprint = List.of("enrollment", organizationId, selected);
        Answer answer = idempotentRequests.once(idempotencyKey, fingerprint, () -> {
            UUID id = enrollments.request(Ids.parse(organizationId), selected.serialNumbers());
            return new Answer(HttpStatus.CREATED.value(), URI.create("/api/v1/enrollments/" + id), answers.of(id));
        });
        return ResponseEntity.status(answer.status())
                .location(answer.location())
                .body(answer.body());
    }

    @GetMapping("/enrollments")
    Page<EnrollmentAnswers.ListedEnrollment> list(
            @RequestParam(required = false) String organizationId,
            @RequestParam(required = false) Boolean open,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String cursor) {
        UUID organization = organizationId == null ? null : Ids.parse(organizationId);
        return answers.of(queries.overview(organization, open, limit, cursor));
    }

    @GetMapping("/enrollments/{id}")
    EnrollmentAnswers.Enrollment get(@PathVariable String id) {
        return answers.of(Ids.parse(id));
    }

    @GetMapping("/enrollments/{id}/printers")
    Page<EnrollmentAnswers.Printer> printers(
            @PathVariable String id,
            @RequestParam(required = false) EligibilityStatus status,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String cursor) {
        return queries.printers(Ids.parse(id), status, limit, cursor).map(answers::of);
    }

    /** The partner does not want the terms: nothing is added, and the request goes on without the eligible printers. */
    @PostMapping("/enrollments/{id}/terms-refusals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuseTerms(@PathVariable String id) {
        terms.decline(Ids.parse(id));
    }
}
