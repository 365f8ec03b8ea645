package io.mpsexpress.access.people.domain;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.access.PasswordRules;
import io.mpsexpress.access.domain.AppUser;
import io.mpsexpress.access.domain.UserSessions;
import io.mpsexpress.shared.Refused;
import java.util.Map;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Gives people the password that they chose, and ends what somebody may have begun with the old one. */
@Component
public class NewPasswords {

    private final PasswordRules rules;
    private final PasswordEncoder encoder;
    private final UserSessions sessions;
    private final AuditTrail audit;

    NewPasswords(PasswordRules rules, PasswordEncoder encoder, UserSessions sessions, AuditTrail audit) {
        this.rules = rules;
        this.encoder = encoder;
        this.sessions = sessions;
        this.audit = audit;
    }

    /**
     * @param field what the password is called where it came in
     * @throws Refused naming the field when it breaks a rule; as a conflict for whoever a provider knows
     */
    public void require(AppUser user, String field, String password) {
        PersonRules.requirePassword(user);
        rules.problemOf(user.id(), password).ifPresent(problem -> {
            throw Refused.invalidField(field, problem.code(), problem.args());
        });
    }

    /**
     * @param field what the password is called where it came in
     * @throws Refused naming the field when it breaks a rule
     */
    public void choose(AppUser user, String field, String password) {
        choose(user, field, password, null);
    }

    /**
     * The same for somebody who stays signed in where they do it.
     *
     * @param session id of the one that goes on; null for none
     */
    public void choose(AppUser user, String field, String password, String session) {
        require(user, field, password);
        user.choosePassword(encoder.encode(password));
        if (session == null) {
            sessions.end(user.id());
        } else {
            sessions.endOthers(user.id(), session);
        }
        audit.record(Act.PASSWORD_CHOSEN, user.partnerId(), user.id(), Map.of());
    }
}
