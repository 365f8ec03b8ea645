package io.mpsexpress.access.web;

import io.mpsexpress.access.ActingAs;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.domain.KnownUser;
import io.mpsexpress.access.domain.KnownUsers;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Puts the person into the thread's security context, and takes them out again. */
@Component
class SecurityContextActingAs implements ActingAs {

    private final KnownUsers users;

    SecurityContextActingAs(KnownUsers users) {
        this.users = users;
    }

    @Override
    public void run(String userId, Runnable what) {
        Caller caller = users.find(userId)
                .map(KnownUser::caller)
                .orElseThrow(() -> new IllegalArgumentException("There is no user " + userId));
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext acting = SecurityContextHolder.createEmptyContext();
        acting.setAuthentication(new SignedIn(caller));
        SecurityContextHolder.setContext(acting);
        try {
            what.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
