package io.mpsexpress.engine;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the task of {@link TestWork} takes. */
@Configuration(proxyBeanMethods = false)
class TestWorkFields {

    @Bean
    TaskFields testWorkTaskFields() {
        return new TaskFields(TestWork.TASK, Map.of("decision", String.class, "sure", Boolean.class));
    }
}
