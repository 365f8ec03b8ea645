package io.mpsexpress.enrollment.process;

import io.mpsexpress.engine.EndedProcess;
import io.mpsexpress.enrollment.EnrollmentClosing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A request to add printers ends with its process. */
@Configuration(proxyBeanMethods = false)
class EnrollmentEnds {

    @Bean
    EndedProcess enrollPrintersEnd(EnrollmentClosing closing) {
        return new EndedProcess(
                EnrollPrintersVariables.PROCESS, EnrollPrintersVariables.ENROLLMENT_ID, closing::processEnded);
    }
}
