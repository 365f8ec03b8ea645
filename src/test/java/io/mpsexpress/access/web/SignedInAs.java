package io.mpsexpress.access.web;

import io.mpsexpress.access.Caller;
import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Runs code of a test as somebody, as if they had signed in. */
public final class SignedInAs {

    private SignedInAs() {}

    /** For {@code SecurityMockMvcRequestPostProcessors.authentication}; a session needs a user that exists, see {@code People}. */
    public static Authentication authentication(Caller caller) {
        return new SignedIn(caller);
    }

    public static <T> T as(Caller caller, Supplier<T> act) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(caller));
        SecurityContextHolder.setContext(context);
        try {
            return act.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public static void run(Caller caller, Runnable act) {
        as(caller, () -> {
            act.run();
            return null;
        });
    }
}
