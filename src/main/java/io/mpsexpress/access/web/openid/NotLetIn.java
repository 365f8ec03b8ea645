package io.mpsexpress.access.web.openid;

import io.mpsexpress.access.openid.ClaimedPerson;
import io.mpsexpress.access.openid.Refusal;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.security.core.AuthenticationException;

/** Somebody has proved who they are, and does not come in. */
class NotLetIn extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final transient ClaimedPerson person;
    private final Refusal refusal;

    NotLetIn(ClaimedPerson person, Refusal refusal) {
        super("Not let in: " + refusal);
        this.person = person;
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }

    String userId() {
        return person.userId();
    }

    /** For whoever is to let them in. */
    Map<String, String> facts(String address, String by) {
        return new TreeMap<>(Map.of(
                "reason",
                refusal.name(),
                "issuer",
                person.issuer(),
                "subject",
                person.subject(),
                "address",
                address,
                "by",
                by));
    }
}
