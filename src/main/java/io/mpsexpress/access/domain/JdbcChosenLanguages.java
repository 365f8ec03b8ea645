package io.mpsexpress.access.domain;

import io.mpsexpress.access.ChosenLanguages;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the language beside the user, without the user's version: it concerns nobody else. */
@Component
class JdbcChosenLanguages implements ChosenLanguages {

    private final JdbcClient jdbc;

    JdbcChosenLanguages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> of(String userId) {
        return chosen("language", userId);
    }

    @Override
    public Optional<String> timeZoneOf(String userId) {
        return chosen("time_zone", userId);
    }

    private Optional<String> chosen(String column, String userId) {
        return jdbc.sql("select " + column + " from app_user where id = ? and " + column + " is not null")
                .param(userId)
                .query(String.class)
                .optional();
    }

    @Override
    public void choose(String userId, String language) {
        jdbc.sql("update app_user set language = ? where id = ?")
                .params(language, userId)
                .update();
    }
}
