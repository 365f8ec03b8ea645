package io.mpsexpress.portal.web;

import io.mpsexpress.shared.FieldProblem;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Says a failure to a client of the API: {@code application/problem+json} (RFC 9457) with our field errors. */
@Component
class ApiProblems {

    private final MessageSource messages;

    ApiProblems(MessageSource messages) {
        this.messages = messages;
    }

    ResponseEntity<ProblemDetail> answer(Failure failure, String path) {
        ProblemDetail problem = ProblemDetail.forStatus(failure.status());
        problem.setTitle(failure.status().getReasonPhrase());
        problem.setDetail(messages.getMessage(failure.text(), LocaleContextHolder.getLocale()));
        problem.setInstance(URI.create(path));
        failure.details().forEach(problem::setProperty);
        problem.setProperty("code", failure.code());
        if (!failure.problems().isEmpty()) {
            problem.setProperty("errors", errors(failure.problems()));
        }
        return ResponseEntity.status(failure.status())
                .headers(failure.headers())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private List<Map<String, String>> errors(List<FieldProblem> problems) {
        return problems.stream()
                .map(problem -> Map.of(
                        "field", problem.field(),
                        "code", problem.code(),
                        "message", messages.getMessage(problem.text(), LocaleContextHolder.getLocale())))
                .toList();
    }
}
