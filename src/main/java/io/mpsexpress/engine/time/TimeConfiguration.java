package io.mpsexpress.engine.time;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the application, so that tests can turn it. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    Clock clock() {
        // microseconds are what the databases keep: what was answered and what is read back are the same
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
