package io.mpsexpress.access.web;

import io.mpsexpress.access.domain.KnownUser;
import io.mpsexpress.access.domain.KnownUsers;
import io.mpsexpress.access.domain.PasswordCheck;
import io.mpsexpress.access.domain.SignInRecord;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Sign-in with name and password: the form of the portal and HTTP Basic of the APIs. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final PasswordCheck passwords;
    private final KnownUsers users;
    private final SignInRecord record;

    PasswordSignIn(PasswordCheck passwords, KnownUsers users, SignInRecord record) {
        this.passwords = passwords;
        this.users = users;
        this.record = record;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "unknown";
        String password = attempt.getCredentials() == null
                ? null
                : attempt.getCredentials().toString();
        if (!passwords.isPasswordOf(attempt.getName(), password, address)) {
            record.failed(users.find(attempt.getName()).map(KnownUser::caller).orElse(null), address);
            throw new BadCredentialsException("Unknown user, wrong password, or too many attempts");
        }
        SignedIn signedIn = users.find(attempt.getName())
                .map(KnownUser::caller)
                .map(SignedIn::new)
                .orElseThrow(() -> new BadCredentialsException("The user was removed just now"));
        signedIn.setDetails(attempt.getDetails());
        if (attempt.getDetails() instanceof ProgramDetails) {
            record.programCame(signedIn.caller(), address);
        } else {
            record.personCame(signedIn.caller(), address);
        }
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
