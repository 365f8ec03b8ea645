package io.mpsexpress.portal.web;

import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Why a call was not done, in words for a person and codes for a client, whatever way it is shown.
 *
 * @param code what a client may branch on; the message code of {@code text}
 * @param problems of single fields; empty when there is none
 * @param details further facts of the answer, by name
 * @param headers the answer's own headers, for example which methods are allowed
 */
record Failure(
        HttpStatus status,
        String code,
        MessageSourceResolvable text,
        List<FieldProblem> problems,
        Map<String, Object> details,
        HttpHeaders headers) {

    static Failure of(Refused refused) {
        HttpStatus status =
                switch (refused.kind()) {
                    case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
                    case CONFLICT -> HttpStatus.CONFLICT;
                    case NOT_FOUND -> HttpStatus.NOT_FOUND;
                    case GONE -> HttpStatus.GONE;
                    case FORBIDDEN -> HttpStatus.FORBIDDEN;
                    case LATER -> HttpStatus.SERVICE_UNAVAILABLE;
                };
        Failure failure = new Failure(
                status, refused.code(), refused.text(), refused.problems(), refused.details(), HttpHeaders.EMPTY);
        return refused.kind() == Refused.Kind.LATER ? failure.with(soon()) : failure;
    }

    static Failure of(HttpStatus status, String code, Object... args) {
        var text = new DefaultMessageSourceResolvable(new String[] {code}, args, status.getReasonPhrase());
        return new Failure(status, code, text, List.of(), Map.of(), HttpHeaders.EMPTY);
    }

    /** What the framework has no own words for. */
    static Failure of(HttpStatus status) {
        return of(status, "failure." + status.value());
    }

    private static HttpHeaders soon() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "5");
        return headers;
    }

    Failure with(FieldProblem... found) {
        return new Failure(status, code, text, List.of(found), details, headers);
    }

    Failure with(HttpHeaders own) {
        return new Failure(status, code, text, problems, details, own);
    }
}
