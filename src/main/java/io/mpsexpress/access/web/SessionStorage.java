package io.mpsexpress.access.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Sessions in the database, so that any node serves any request. */
@Configuration(proxyBeanMethods = false)
class SessionStorage {

    /**
     * A browser opens a page with many requests at once, and each of them may be the first to leave the same thing in the
     * session: the quickest one's stays, the others do not fail.
     */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> firstAttributeWins() {
        return sessions -> sessions.setCreateSessionAttributeQuery(
                """
                insert into %TABLE_NAME%_ATTRIBUTES (session_primary_id, attribute_name, attribute_bytes)
                values (?, ?, ?) on conflict do nothing
                """);
    }
}
