package io.mpsexpress.enrollment.process;

import io.mpsexpress.engine.EndedProcess;
import io.mpsexpress.enrollment.EnrollmentClosing;
import io.mpsexpress.enrollment.EscalationEnding;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A request to add printers, and an escalation within it, end with their processes. */
@Configuration(proxyBeanMethods = false)
class EnrollmentEnds {

    @Bean
    EndedProcess enrollPrintersEnd(EnrollmentClosing closing) {
        return new EndedProcess(
                EnrollPrintersVariables.PROCESS, EnrollPrintersVariables.ENROLLMENT_ID, closing::processEnded);
    }

    @Bean
    EndedProcess resolveIneligiblePrintersEnd(EscalationEnding ending) {
        return new EndedProcess(
                ResolveIneligiblePrintersVariables.PROCESS,
                ResolveIneligiblePrintersVariables.ESCALATION_ID,
                ending::processEnded);
    }
}
