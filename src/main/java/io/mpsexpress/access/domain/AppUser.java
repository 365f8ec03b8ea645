package io.mpsexpress.access.domain;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.NewUser;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.reach.Mailboxes;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;

/** A person who may sign in. Only what changed is written: the language is chosen without looking at the version. */
@Entity
@DynamicUpdate
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

    private String language;

    private String timeZone;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "unwanted_mail", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    private Set<Mailboxes.Kind> unwantedMails = EnumSet.noneOf(Mailboxes.Kind.class);

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "app_user_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role_id")
    private Set<String> roleIds = new HashSet<>();

    private Integer digestHour;

    private String issuer;

    private String subject;

    private Instant claimedAt;

    @Version
    private Integer version;

    protected AppUser() {}

    /** @param passwordHash null for somebody who is invited to choose a password */
    public AppUser(NewUser user, String passwordHash) {
        this.id = user.id();
        this.firstName = user.firstName();
        this.lastName = user.lastName();
        this.email = user.email();
        this.passwordHash = passwordHash;
        this.partnerId = user.partnerId();
        this.enabled = true;
        give(user.roles());
    }

    public void give(Collection<Role> roles) {
        Set<String> wanted = roles.stream().map(Role::groupId).collect(Collectors.toSet());
        roleIds.retainAll(wanted);
        roleIds.addAll(wanted);
    }

    public void call(String newFirstName, String newLastName) {
        firstName = newFirstName;
        lastName = newLastName;
    }

    /** @param address may be null */
    public void reachAt(String address) {
        email = address;
    }

    /** @param tag null for no choice */
    public void speak(String tag) {
        language = tag;
    }

    /** @param zone as the IANA calls it; null for no choice */
    public void liveIn(String zone) {
        timeZone = zone;
    }

    /** @param hour of the day, 0 to 23; null for no mail of what is due */
    public void wantDigestAt(Integer hour) {
        digestHour = hour;
    }

    public void want(Collection<Mailboxes.Kind> mails) {
        Set<Mailboxes.Kind> unwanted = EnumSet.allOf(Mailboxes.Kind.class);
        unwanted.removeAll(mails);
        unwantedMails.retainAll(unwanted);
        unwantedMails.addAll(unwanted);
    }

    public void enable(boolean allowed) {
        enabled = allowed;
    }

    public void choosePassword(String hash) {
        passwordHash = hash;
    }

    /** From now on an OpenID Connect provider says who they are, and not a password. */
    public void comeFrom(String provider, String knownThereAs) {
        issuer = provider;
        subject = knownThereAs;
    }

    /** @param at when the claims were made that they are what they are by */
    public void claimed(Instant at) {
        claimedAt = at;
    }

    /** @param partner null for staff */
    public void belongTo(UUID partner) {
        partnerId = partner;
    }

    /** The person as a caller. A role that does not fit a partner's user, or staff, does not count. */
    public Caller asCaller() {
        boolean staff = partnerId == null;
        Set<Role> roles = roleIds.stream()
                .map(Role::ofGroup)
                .flatMap(Optional::stream)
                .filter(role -> role.isStaff() == staff)
                .collect(Collectors.toUnmodifiableSet());
        return new Caller(id, name(), roles, partnerId);
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

    public String name() {
        return (firstName + " " + lastName).strip();
    }

    /** May be null. */
    public String email() {
        return email;
    }

    /** Null for somebody who never chose a password. */
    public String passwordHash() {
        return passwordHash;
    }

    /** Null for staff. */
    public UUID partnerId() {
        return partnerId;
    }

    /** Null when they never chose. */
    public String language() {
        return language;
    }

    /** Null when they never chose. */
    public String timeZone() {
        return timeZone;
    }

    /** Null when they want no mail of what is due. */
    public Integer digestHour() {
        return digestHour;
    }

    public Set<Mailboxes.Kind> wantedMails() {
        Set<Mailboxes.Kind> wanted = EnumSet.allOf(Mailboxes.Kind.class);
        wanted.removeAll(unwantedMails);
        return wanted;
    }

    /** Changes with everything but a language that is chosen in passing; null before it is stored. */
    public Integer version() {
        return version;
    }

    /** Whether a provider knows them, and no password. */
    public boolean isOfProvider() {
        return issuer != null;
    }

    /** Whether they are what they are by later claims. */
    public boolean isClaimedAfter(Instant at) {
        return claimedAt != null && claimedAt.isAfter(at);
    }

    public boolean isEnabled() {
        return enabled;
    }
}
