package io.mpsexpress.portal.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Says a failure to a person: what happened, and where to go from here. */
@Component
class ErrorPages {

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
