package io.mpsexpress.access.domain;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where people are signed in. */
@Component
public class UserSessions {

    private final JdbcClient jdbc;

    UserSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** They are signed out everywhere, on every node. */
    public void end(String userId) {
        jdbc.sql("delete from spring_session where principal_name = ?")
                .param(userId)
                .update();
    }
}
