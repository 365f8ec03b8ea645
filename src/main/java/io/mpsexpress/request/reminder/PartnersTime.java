package io.mpsexpress.request.reminder;

import io.mpsexpress.engine.reminder.DueIn;
import io.mpsexpress.request.Awaited;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long partners have for a task that says nothing else. */
@Configuration(proxyBeanMethods = false)
class PartnersTime {

    @Bean
    DueIn tasksOfPartners(@Value("${mps-express.tasks.due-in:P7D}") Duration time) {
        return new DueIn(Awaited.PARTNERS, time);
    }
}
