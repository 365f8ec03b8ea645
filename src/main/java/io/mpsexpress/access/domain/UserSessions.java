package io.mpsexpress.access.domain;

import io.mpsexpress.access.people.SessionView;
import io.mpsexpress.shared.Sha256;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where people are signed in. */
@Component
public class UserSessions {

    /** Name of a session's attribute: what the browser calls itself. */
    public static final String BROWSER = "browser";

    private static final String OF_A_PROVIDER = "of-provider:";

    private final JdbcClient jdbc;
    private final ObjectProvider<FindByIndexNameSessionRepository<?>> sessions;

    UserSessions(JdbcClient jdbc, ObjectProvider<FindByIndexNameSessionRepository<?>> sessions) {
        this.jdbc = jdbc;
        this.sessions = sessions;
    }

    /**
     * The last used first.
     *
     * @param current id of the session that asks; null for none
     */
    public List<SessionView> of(String userId, String current) {
        return sessions.getObject().findByPrincipalName(userId).values().stream()
                .filter(session -> !session.isExpired())
                .sorted(Comparator.comparing(Session::getLastAccessedTime).reversed())
                .map(session -> new SessionView(
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getAttribute(BROWSER),
                        session.getId().equals(current)))
                .toList();
    }

    /**
     * Name of a session's attribute, whatever its value: that it began with one of a provider.
     *
     * @param id of the provider's session
     */
    public static String begunBy(String issuer, String id) {
        return OF_A_PROVIDER + Sha256.of(issuer + ' ' + id);
    }

    /** Ends what began with this session of a provider. */
    public void endBegunBy(String issuer, String id) {
        jdbc.sql("delete from spring_session where primary_id in"
                        + " (select session_primary_id from spring_session_attributes where attribute_name = ?)")
                .param(begunBy(issuer, id))
                .update();
    }

    /** They are signed out everywhere, on every node. */
    public void end(String userId) {
        endOthers(userId, "");
    }

    /**
     * They are signed out everywhere else.
     *
     * @param current id of the session that goes on
     */
    public void endOthers(String userId, String current) {
        jdbc.sql("delete from spring_session where principal_name = ? and session_id <> ?")
                .params(userId, current)
                .update();
    }
}
