package io.mpsexpress.enrollment.process;

import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.ESCALATE_INELIGIBLE;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.REVIEW_DECISION;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.TERMS_ACCEPTED;

import io.mpsexpress.engine.TaskFields;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people may submit with the tasks of enrollment. */
@Configuration(proxyBeanMethods = false)
class EnrollmentTaskFields {

    @Bean
    TaskFields reviewEligibilityFields() {
        return new TaskFields(
                "userTask_reviewEligibility",
                Map.of(REVIEW_DECISION.name(), String.class, ESCALATE_INELIGIBLE.name(), Boolean.class));
    }

    @Bean
    TaskFields acceptTermsFields() {
        return new TaskFields("userTask_acceptTerms", Map.of(TERMS_ACCEPTED.name(), Boolean.class));
    }
}
