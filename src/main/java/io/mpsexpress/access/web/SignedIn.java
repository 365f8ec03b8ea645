package io.mpsexpress.access.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A person who has proved who they are. Kept in the session; refreshed on each request. */
public class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final String userId;
    private final String name;
    private final Set<Role> roles;
    private final UUID partnerId;

    public SignedIn(Caller caller) {
        super(authoritiesOf(caller));
        this.userId = caller.userId();
        this.name = caller.name();
        this.roles = caller.roles();
        this.partnerId = caller.partnerId();
        setAuthenticated(true);
    }

    Caller caller() {
        return new Caller(userId, name, roles, partnerId);
    }

    @Override
    public Object getPrincipal() {
        return userId;
    }

    @Override
    public Object getCredentials() {
        return null;
    }

    private static Collection<GrantedAuthority> authoritiesOf(Caller caller) {
        return caller.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
