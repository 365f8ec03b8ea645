package io.mpsexpress.portal.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import java.util.stream.Collectors;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Tells from an exception what went wrong: ours by their kind, the framework's by what the client can do about them. */
final class Failures {

    private static final String FIELDS = "failure.fields";

    private Failures() {}

    /** Never null; 500 for what nobody foresaw. */
    static Failure of(Throwable exception) {
        if (exception instanceof Refused refused) {
            return Failure.of(refused);
        }
        if (exception.getCause() instanceof Refused refused) {
            return Failure.of(refused);
        }
        if (exception instanceof ConcurrencyFailureException || exception instanceof DuplicateKeyException) {
            return Failure.of(HttpStatus.CONFLICT, "refused.stale");
        }
        if (exception instanceof MaxUploadSizeExceededException) {
            return Failure.of(HttpStatus.PAYLOAD_TOO_LARGE);
        }
        if (exception instanceof HttpMessageNotReadableException unreadable) {
            return unreadable(unreadable);
        }
        if (exception instanceof MethodArgumentTypeMismatchException mismatch) {
            return mismatch(mismatch);
        }
        return exception instanceof ErrorResponse response ? ofFramework(exception, response) : unforeseen();
    }

    private static Failure unforeseen() {
        return Failure.of(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private static Failure unreadable(HttpMessageNotReadableException exception) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(exception);
        if (cause instanceof CleanBodies.NotUnicode text) {
            return Failure.of(Refused.invalidField(path(text), "refused.notUnicode"));
        }
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return badField(path(unknown), "failure.unknownProperty");
        }
        if (cause instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return badField(path(mapping), "failure.wrongType");
        }
        return Failure.of(HttpStatus.BAD_REQUEST, "failure.unreadable");
    }

    private static String path(JsonMappingException exception) {
        return exception.getPath().stream()
                .map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : part.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static Failure mismatch(MethodArgumentTypeMismatchException exception) {
        // an id that cannot be one is unknown like any other
        if (exception.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return Failure.of(Refused.notFound());
        }
        return badField(exception.getName(), "failure.wrongType");
    }

    private static Failure ofFramework(Throwable exception, ErrorResponse response) {
        HttpStatus status = HttpStatus.valueOf(response.getStatusCode().value());
        HttpHeaders headers = response.getHeaders();
        if (exception instanceof MissingServletRequestParameterException missing) {
            return badField(missing.getParameterName(), "failure.missing");
        }
        if (exception instanceof MissingRequestHeaderException missing) {
            return badField(missing.getHeaderName(), "failure.missing");
        }
        if (exception instanceof MissingServletRequestPartException missing) {
            return badField(missing.getRequestPartName(), "failure.missing");
        }
        if (exception instanceof BindException invalid) {
            return invalid(invalid);
        }
        if (status == HttpStatus.NOT_FOUND) {
            return Failure.of(Refused.notFound());
        }
        return Failure.of(status).with(headers);
    }

    private static Failure invalid(BindException exception) {
        FieldProblem[] problems = exception.getFieldErrors().stream()
                .map(error -> new FieldProblem(
                        error.getField(), error.isBindingFailure() ? "failure.wrongType" : error.getDefaultMessage()))
                .toArray(FieldProblem[]::new);
        return Failure.of(HttpStatus.BAD_REQUEST, FIELDS).with(problems);
    }

    private static Failure badField(String field, String code) {
        return Failure.of(HttpStatus.BAD_REQUEST, FIELDS).with(new FieldProblem(field, code));
    }
}
