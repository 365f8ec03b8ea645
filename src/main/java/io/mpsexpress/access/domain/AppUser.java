package io.mpsexpress.access.domain;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.NewUser;
import io.mpsexpress.access.Role;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A person who may sign in. */
@Entity
@Table(name = "app_user")
public class AppUser {

    @Id
    private String id;

    private String firstName;

    private String lastName;

    private String email;

    private String passwordHash;

    private UUID partnerId;

    private boolean enabled;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "app_user_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role_id")
    private Set<String> roleIds = new HashSet<>();

    @Version
    private Integer version;

    protected AppUser() {}

    public AppUser(NewUser user, String passwordHash) {
        this.id = user.id();
        this.firstName = user.firstName();
        this.lastName = user.lastName();
        this.email = user.email();
        this.passwordHash = passwordHash;
        this.partnerId = user.partnerId();
        this.enabled = true;
        user.roles().forEach(role -> roleIds.add(role.groupId()));
    }

    /** The person as a caller. A role that does not fit a partner's user, or staff, does not count. */
    public Caller asCaller() {
        boolean staff = partnerId == null;
        Set<Role> roles = roleIds.stream()
                .map(Role::ofGroup)
                .flatMap(Optional::stream)
                .filter(role -> role.isStaff() == staff)
                .collect(Collectors.toUnmodifiableSet());
        return new Caller(id, firstName + " " + lastName, roles, partnerId);
    }

    public String id() {
        return id;
    }

    public String firstName() {
        return firstName;
    }

    public String lastName() {
        return lastName;
    }

    /** May be null. */
    public String email() {
        return email;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public boolean isEnabled() {
        return enabled;
    }
}
