package io.mpsexpress.portal.web;

import io.mpsexpress.shared.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Says a failure to a person: what happened, and where to go from here. */
@Component
class ErrorPages {

    /** To what somebody asked for. */
    ModelAndView page(Failure failure, HttpServletRequest request) {
        ModelAndView page = page(failure);
        if (isOfList(failure, request)) {
            page.addObject("list", LocalPath.orHome(request.getRequestURI().replaceAll("\\.csv$", "")));
        }
        return page;
    }

    /** A list that was asked to be filtered, sorted or gone on with in a way it cannot: without that it can be shown. */
    private static boolean isOfList(Failure failure, HttpServletRequest request) {
        boolean notUnderstood =
                failure.status() == HttpStatus.BAD_REQUEST || failure.status() == HttpStatus.UNPROCESSABLE_ENTITY;
        return notUnderstood && "GET".equals(request.getMethod()) && request.getQueryString() != null;
    }

    ModelAndView page(Failure failure) {
        ModelAndView page = new ModelAndView("error", failure.status());
        page.addObject("status", failure.status().value());
        page.addObject("headline", "portal.error." + titled(failure.status()));
        page.addObject("failure", failure);
        return page;
    }

    private static String titled(HttpStatus status) {
        return switch (status) {
            case FORBIDDEN, NOT_FOUND, CONFLICT, PAYLOAD_TOO_LARGE -> Integer.toString(status.value());
            default -> status.is4xxClientError() ? "request" : "500";
        };
    }
}
