package io.mpsexpress.enrollment.process;

import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.ESCALATE_INELIGIBLE;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.REVIEW_DECISION;
import static io.mpsexpress.enrollment.process.EnrollPrintersVariables.TERMS_ACCEPTED;

import io.mpsexpress.engine.EndedProcess;
import io.mpsexpress.engine.TaskFields;
import io.mpsexpress.enrollment.EnrollmentClosing;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people may submit with the tasks of {@code enroll-printers}, and what ends with it. */
@Configuration(proxyBeanMethods = false)
class EnrollPrintersTasks {

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

    @Bean
    EndedProcess enrollPrintersEnd(EnrollmentClosing closing) {
        return new EndedProcess(
                EnrollPrintersVariables.PROCESS, EnrollPrintersVariables.ENROLLMENT_ID, closing::endEarly);
    }
}
