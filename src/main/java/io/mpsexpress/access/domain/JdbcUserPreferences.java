package io.mpsexpress.access.domain;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.access.UserPreferences;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class JdbcUserPreferences implements UserPreferences {

    private final JdbcClient jdbc;
    private final CurrentCaller currentCaller;
    private final TransactionTemplate transaction;

    JdbcUserPreferences(JdbcClient jdbc, CurrentCaller currentCaller, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.currentCaller = currentCaller;
        this.transaction = new TransactionTemplate(transactions);
        // an insert that fails ends its transaction: it has to be none of the caller's
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
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
    public void put(String name, String value) {
        String user = user();
        try {
            transaction.executeWithoutResult(status -> {
                if (!update(user, name, value)) {
                    insert(user, name, value);
                }
            });
        } catch (DuplicateKeyException e) {
            // two clicks at once: the other one was the first
            transaction.executeWithoutResult(status -> update(user, name, value));
        }
    }

    private boolean update(String user, String name, String value) {
        return jdbc.sql("update user_preference set preference_value = ? where user_id = ? and name = ?")
                        .params(value, user, name)
                        .update()
                == 1;
    }

    private void insert(String user, String name, String value) {
        jdbc.sql("insert into user_preference (user_id, name, preference_value) values (?, ?, ?)")
                .params(user, name, value)
                .update();
    }

    private String user() {
        return currentCaller.get().userId();
    }
}
