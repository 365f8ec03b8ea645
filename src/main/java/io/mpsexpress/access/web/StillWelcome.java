package io.mpsexpress.access.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.domain.KnownUser;
import io.mpsexpress.access.domain.KnownUsers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Holds a session to what its user may do now: roles as they are, and no access for somebody who lost it. */
class StillWelcome extends OncePerRequestFilter {

    private final KnownUsers users;

    StillWelcome(KnownUsers users) {
        this.users = users;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) {
            Caller before = signedIn.caller();
            Optional<Caller> now =
                    users.find(before.userId()).filter(KnownUser::enabled).map(KnownUser::caller);
            if (now.isEmpty()) {
                signOut(request);
            } else if (!now.get().equals(before)) {
                continueAs(now.get(), signedIn.getDetails());
            }
        }
        chain.doFilter(request, response);
    }

    private static void signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    /** For this request only: the session keeps who it is, each request finds out what they may do. */
    private static void continueAs(Caller caller, Object details) {
        SignedIn signedIn = new SignedIn(caller);
        signedIn.setDetails(details);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
    }
}
