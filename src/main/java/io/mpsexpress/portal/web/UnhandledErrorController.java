package io.mpsexpress.portal.web;

import io.mpsexpress.access.TurnedAway;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What went wrong before or after our controllers (in filters, in the container) looks like everything else. */
@Controller
class UnhandledErrorController implements ErrorController {

    private final ApiProblems problems;
    private final ErrorPages pages;

    UnhandledErrorController(ApiProblems problems, ErrorPages pages) {
        this.problems = problems;
        this.pages = pages;
    }

    @RequestMapping("/error")
    Object answer(HttpServletRequest request) {
        Failure failure = request.getAttribute(TurnedAway.ATTRIBUTE) instanceof TurnedAway why
                ? Failure.of(why.status(), why.code(), why.arguments().toArray())
                : Failure.of(status(request));
        String path = path(request);
        return ErrorAdvice.isForClient(path) ? problems.answer(failure, path) : pages.page(failure);
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path ? path : "/";
    }
}
