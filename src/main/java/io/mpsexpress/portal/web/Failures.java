package io.mpsexpress.portal.web;

import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
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
        if (exception instanceof MultipartException parts && isMalformed(parts)) {
            return Failure.of(HttpStatus.BAD_REQUEST, "failure.parts");
        }
        if (exception instanceof HttpMessageNotReadableException unreadable) {
            return unreadable(unreadable);
        }
        if (exception instanceof MethodArgumentTypeMismatchException mismatch) {
            return mismatch(mismatch);
        }
        return exception instanceof ErrorResponse response ? ofFramework(exception, response) : unforeseen();
    }

    /** Not that our disk is full. */
    private static boolean isMalformed(MultipartException exception) {
        Throwable cause = exception.getMostSpecificCause();
        return cause instanceof FileUploadException || cause instanceof MalformedStreamException;
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
            return badField(new FieldProblem(path(unknown), "failure.unknownProperty"));
        }
        if (cause instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return badField(WrongType.of(path(mapping), wanted(mapping)));
        }
        return cause instanceof StreamReadException unread
                ? notRead(unread)
                : Failure.of(HttpStatus.BAD_REQUEST, "failure.unreadable");
    }

    private static Failure notRead(StreamReadException exception) {
        // Jackson has no exception of its own for it
        return exception.getOriginalMessage().startsWith("Duplicate field")
                ? badField(new FieldProblem(
                        exception.getProcessor().getParsingContext().getCurrentName(), "failure.duplicateProperty"))
                : Failure.of(HttpStatus.BAD_REQUEST, "failure.unreadable");
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
        return badField(WrongType.of(exception.getName(), exception.getRequiredType()));
    }

    private static Failure ofFramework(Throwable exception, ErrorResponse response) {
        HttpStatus status = HttpStatus.valueOf(response.getStatusCode().value());
        HttpHeaders headers = response.getHeaders();
        if (exception instanceof MissingServletRequestParameterException missing) {
            return missing(missing.getParameterName());
        }
        if (exception instanceof MissingRequestHeaderException missing) {
            return missing(missing.getHeaderName());
        }
        if (exception instanceof MissingServletRequestPartException missing) {
            return missing(missing.getRequestPartName());
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
                .map(error -> error.isBindingFailure()
                        ? WrongType.of(error.getField(), wanted(error))
                        : new FieldProblem(error.getField(), error.getDefaultMessage()))
                .toArray(FieldProblem[]::new);
        return Failure.of(HttpStatus.BAD_REQUEST, FIELDS).with(problems);
    }

    private static Class<?> wanted(JsonMappingException exception) {
        return exception instanceof MismatchedInputException mismatched ? mismatched.getTargetType() : null;
    }

    private static Class<?> wanted(FieldError error) {
        return error.contains(TypeMismatchException.class)
                ? error.unwrap(TypeMismatchException.class).getRequiredType()
                : null;
    }

    private static Failure missing(String field) {
        return badField(new FieldProblem(field, "failure.missing"));
    }

    private static Failure badField(FieldProblem problem) {
        return Failure.of(HttpStatus.BAD_REQUEST, FIELDS).with(problem);
    }
}
