package io.mpsexpress.contact.web;

import io.mpsexpress.access.IdempotentRequests.Answer;
import org.springframework.http.ResponseEntity;

/** Answers of calls that may be repeated, as HTTP. */
final class Answers {

    private Answers() {}

    static ResponseEntity<Object> of(Answer answer) {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(answer.status());
        if (answer.location() != null) {
            response.location(answer.location());
        }
        return response.body(answer.body());
    }
}
