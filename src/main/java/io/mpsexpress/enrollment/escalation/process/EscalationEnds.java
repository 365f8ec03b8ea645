package io.mpsexpress.enrollment.escalation.process;

import io.mpsexpress.engine.EndedProcess;
import io.mpsexpress.enrollment.escalation.UndecidedEscalations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An escalation ends with its process. */
@Configuration(proxyBeanMethods = false)
class EscalationEnds {

    @Bean
    EndedProcess resolveIneligiblePrintersEnd(UndecidedEscalations ending) {
        return new EndedProcess(
                ResolveIneligiblePrintersVariables.PROCESS,
                ResolveIneligiblePrintersVariables.ESCALATION_ID,
                ending::processEnded);
    }
}
