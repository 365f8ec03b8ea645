package io.mpsexpress.request.comment.web;

import io.mpsexpress.access.IdempotentRequests;
import io.mpsexpress.access.IdempotentRequests.Answer;
import io.mpsexpress.request.comment.CommentManagement;
import io.mpsexpress.request.comment.CommentQueries;
import io.mpsexpress.request.comment.CommentView;
import io.mpsexpress.request.comment.NewComment;
import io.mpsexpress.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/requests/{numberOrId}/comments")
@Tag(name = "Requests")
class CommentApi {

    private final CommentManagement management;
    private final CommentQueries queries;
    private final IdempotentRequests idempotentRequests;

    CommentApi(CommentManagement management, CommentQueries queries, IdempotentRequests idempotentRequests) {
        this.management = management;
        this.queries = queries;
        this.idempotentRequests = idempotentRequests;
    }

    @GetMapping
    @Operation(
            summary = "Lists what was said about a request, oldest first",
            description = "Also what was said in its tasks. Internal comments are for Lexmark's staff only.")
    Page<CommentView> list(
            @PathVariable String numberOrId,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String cursor) {
        return queries.list(numberOrId, Page.limit(limit), cursor);
    }

    @PostMapping
    @Operation(
            summary = "Says something about a request, to both sides or, by Lexmark's staff, among themselves",
            description = "With an Idempotency-Key, a call that is repeated says nothing twice.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CommentView.class)))
    ResponseEntity<Object> add(
            @PathVariable String numberOrId,
            @RequestBody Said said,
            @RequestHeader(name = "Idempotency-Key", required = false) String idempotencyKey) {
        List<Object> fingerprint = List.of("comment", numberOrId, said);
        Answer answer = idempotentRequests.once(idempotencyKey, fingerprint, () -> {
            CommentView added = queries.get(management.add(numberOrId, said.toNewComment(), "text"));
            return new Answer(HttpStatus.CREATED.value(), null, added);
        });
        return answer.asResponse();
    }

    /**
     * @param text one to 2,000 characters, in any number of lines
     * @param internal whether only Lexmark's staff is to see it; missing for no
     */
    record Said(String text, Boolean internal) {

        NewComment toNewComment() {
            return new NewComment(text, Boolean.TRUE.equals(internal));
        }
    }
}
