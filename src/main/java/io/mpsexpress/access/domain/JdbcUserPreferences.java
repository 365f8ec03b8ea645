package io.mpsexpress.access.domain;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.UserPreferences;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
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
        return jdbc.sql("select preference_value from user_preference where user_id = :user and name = :name")
                .param("user", user())
                .param("name", name)
                .query(String.class)
                .optional();
    }

    @Override
    public void put(String name, String value) {
        // two clicks at once: both databases do this as one
        jdbc.sql("merge into user_preference as known using (select cast(:user as varchar(64)) as user_id,"
                        + " cast(:name as varchar(60)) as name, cast(:value as varchar(1000)) as preference_value) as chosen"
                        + " on known.user_id = chosen.user_id and known.name = chosen.name"
                        + " when matched then update set preference_value = chosen.preference_value"
                        + " when not matched then insert (user_id, name, preference_value)"
                        + " values (chosen.user_id, chosen.name, chosen.preference_value)")
                .param("user", user())
                .param("name", name)
                .param("value", value)
                .update();
    }

    private String user() {
        return currentCaller.get().userId();
    }
}
