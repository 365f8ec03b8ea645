package io.mpsexpress.access.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Sessions in the database, so that any node serves any request. */
@Configuration(proxyBeanMethods = false)
class SessionStorage {

    private static final Logger LOG = LoggerFactory.getLogger(SessionStorage.class);

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

    /**
     * What another version of the application left in a session may be nothing that this one can read. It is as if it were
     * not there: at most the person signs in again.
     */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> unreadableIsAbsent(ResourceLoader loader) {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        DeserializingConverter reading = new DeserializingConverter(loader.getClassLoader());
        conversion.addConverter(byte[].class, Object.class, bytes -> readable(reading, bytes));
        return sessions -> sessions.setConversionService(conversion);
    }

    private static Object readable(DeserializingConverter reading, byte[] bytes) {
        try {
            return reading.convert(bytes);
        } catch (SerializationFailedException e) {
            LOG.warn(
                    "Something in a session cannot be read and is left out: {}",
                    NestedExceptionUtils.getMostSpecificCause(e).toString());
            return null;
        }
    }
}
