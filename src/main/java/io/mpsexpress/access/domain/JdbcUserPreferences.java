package io.mpsexpress.access.domain;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.UserPreferences;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcUserPreferences implements UserPreferences {

    private final JdbcClient jdbc;
    private final CurrentCaller currentCaller;

    JdbcUserPreferences(JdbcClient jdbc, CurrentCaller currentCaller) {
        this.jdbc = jdbc;
        this.currentCaller = currentCaller;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> get(String name) {
        return jdbc.sql("select preference_value from user_preference where user_id = ? and name = ?")
                .params(user(), name)
                .query(String.class)
                .optional();
    }

    @Override
    @Transactional
    public void put(String name, String value) {
        if (!update(name, value) && !insert(name, value)) {
            // two clicks at once: the other one was the first
            update(name, value);
        }
    }

    private boolean update(String name, String value) {
        return jdbc.sql("update user_preference set preference_value = ? where user_id = ? and name = ?")
                        .params(value, user(), name)
                        .update()
                == 1;
    }

    /** Waits for whoever writes the same at the same moment. */
    private boolean insert(String name, String value) {
        return jdbc.sql("insert into user_preference (user_id, name, preference_value) values (?, ?, ?)"
                                + " on conflict do nothing")
                        .params(user(), name, value)
                        .update()
                == 1;
    }

    private String user() {
        return currentCaller.get().userId();
    }
}
