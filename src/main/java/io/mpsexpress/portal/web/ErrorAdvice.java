package io.mpsexpress.portal.web;

import io.mpsexpress.database.DatabaseTrouble;
import io.mpsexpress.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Whatever a controller could not do becomes a problem for clients of the API and a page for people. */
@ControllerAdvice
class ErrorAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);

    private final ApiProblems problems;
    private final ErrorPages pages;

    ErrorAdvice(ApiProblems problems, ErrorPages pages) {
        this.problems = problems;
        this.pages = pages;
    }

    @ExceptionHandler
    Object answer(Exception exception, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (response.isCommitted() || DisconnectedClientHelper.isClientDisconnectedException(exception)) {
            // half of an answer is out, or the client is gone: there is nobody to tell
            LOG.debug("{} {} broke off", request.getMethod(), request.getRequestURI(), exception);
            return null;
        }
        if (DatabaseTrouble.wasMet() || DatabaseTrouble.isBehind(exception)) {
            // our page would need the database again, for the session
            throw exception;
        }
        Failure failure = Failures.of(exception);
        if (failure.status().is5xxServerError() && !(exception instanceof Refused)) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), exception);
        }
        return isForClient(request.getRequestURI())
                ? problems.answer(failure, request.getRequestURI())
                : pages.page(failure, request);
    }

    /** Security answers these itself: by the sign-in page, or by asking for credentials. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException exception) {
        throw exception;
    }

    static boolean isForClient(String path) {
        return path.startsWith("/api/");
    }
}
