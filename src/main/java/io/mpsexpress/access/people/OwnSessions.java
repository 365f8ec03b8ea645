package io.mpsexpress.access.people;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.domain.UserSessions;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where somebody is signed in, as they see it themselves. */
@Service
public class OwnSessions {

    private final UserSessions sessions;
    private final CurrentCaller currentCaller;

    OwnSessions(UserSessions sessions, CurrentCaller currentCaller) {
        this.sessions = sessions;
        this.currentCaller = currentCaller;
    }

    /**
     * The last used first.
     *
     * @param current id of the session that asks; null for none
     */
    public List<SessionView> list(String current) {
        return sessions.of(currentCaller.get().userId(), current);
    }

    /** The caller is signed out everywhere. */
    @Transactional
    public void end() {
        sessions.end(currentCaller.get().userId());
    }

    /**
     * The caller is signed out everywhere else.
     *
     * @param current id of the session that goes on
     */
    @Transactional
    public void endOthers(String current) {
        sessions.endOthers(currentCaller.get().userId(), current);
    }
}
