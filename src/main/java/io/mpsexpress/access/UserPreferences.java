package io.mpsexpress.access;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a person likes their pages: small texts by name, kept with the person and not with the browser. */
@Component
public class UserPreferences {

    private final JdbcClient jdbc;
    private final CurrentCaller currentCaller;

    UserPreferences(JdbcClient jdbc, CurrentCaller currentCaller) {
        this.jdbc = jdbc;
        this.currentCaller = currentCaller;
    }

    /**
     * What the current caller chose last.
     *
     * @param name of the preference, as {@code <module>.<what>}; at most 60 characters
     */
    @Transactional(readOnly = true)
    public Optional<String> get(String name) {
        return jdbc.sql("select preference_value from user_preference where user_id = ? and name = ?")
                .params(user(), name)
                .query(String.class)
                .optional();
    }

    /**
     * Remembers a choice of the current caller.
     *
     * @param value at most 1000 characters
     */
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
