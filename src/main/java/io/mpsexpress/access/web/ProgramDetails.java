package io.mpsexpress.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Where an attempt to sign in comes from that a program makes with a call, not a person with the form. */
class ProgramDetails extends WebAuthenticationDetails {

    private static final long serialVersionUID = 1L;

    ProgramDetails(HttpServletRequest request) {
        super(request);
    }
}
