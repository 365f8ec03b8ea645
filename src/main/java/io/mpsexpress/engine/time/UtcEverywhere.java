package io.mpsexpress.engine.time;

import java.time.ZoneOffset;
import java.util.TimeZone;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.context.ApplicationListener;

/**
 * Lets the process live in UTC, before anything else happens: the engine stores times as the process's own zone writes them.
 * Nodes in different zones would read each other's wrongly, and each would once a year when an hour comes twice. The zone
 * of the machine stays known as the system property {@code user.timezone}.
 */
class UtcEverywhere implements ApplicationListener<ApplicationStartingEvent> {

    @Override
    public void onApplicationEvent(ApplicationStartingEvent event) {
        // asked for the first time, the JVM leaves the machine's zone in the property
        TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
    }
}
