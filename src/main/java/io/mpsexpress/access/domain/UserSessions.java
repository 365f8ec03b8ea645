package io.mpsexpress.access.domain;

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

    private final JdbcClient jdbc;
    private final ObjectProvider<FindByIndexNameSessionRepository<?>> sessions;

    UserSessions(JdbcClient jdbc, ObjectProvider<FindByIndexNameSessionRepository<?>> sessions) {
        this.jdbc = jdbc;
        this.sessions = sessions;
    }

    /** The last used first. */
    public List<UserSession> of(String userId) {
        return sessions.getObject().findByPrincipalName(userId).values().stream()
                .filter(session -> !session.isExpired())
                .sorted(Comparator.comparing(Session::getLastAccessedTime).reversed())
                .map(session -> new UserSession(
                        session.getId(),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getAttribute(BROWSER)))
                .toList();
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
