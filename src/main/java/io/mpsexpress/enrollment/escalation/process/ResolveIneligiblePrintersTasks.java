package io.mpsexpress.enrollment.escalation.process;

import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.DECIDE_ESCALATION;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.DECISION_REASON;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.ESCALATION_DECISION;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.PRINTERS_SHOWN;
import static io.mpsexpress.enrollment.escalation.process.ResolveIneligiblePrintersVariables.REMEDIATION_DECISION;

import io.mpsexpress.engine.EndedProcess;
import io.mpsexpress.engine.TaskFields;
import io.mpsexpress.enrollment.escalation.UndecidedEscalations;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people may submit with the tasks of {@code resolve-ineligible-printers}, and what ends with it. */
@Configuration(proxyBeanMethods = false)
class ResolveIneligiblePrintersTasks {

    @Bean
    TaskFields remediatePrintersFields() {
        return new TaskFields(
                "userTask_remediatePrinters",
                Map.of(REMEDIATION_DECISION.name(), String.class, PRINTERS_SHOWN.name(), Integer.class));
    }

    @Bean
    TaskFields decideEscalationFields() {
        return new TaskFields(
                DECIDE_ESCALATION,
                Map.of(
                        ESCALATION_DECISION.name(),
                        String.class,
                        DECISION_REASON.name(),
                        String.class,
                        PRINTERS_SHOWN.name(),
                        Integer.class));
    }

    @Bean
    EndedProcess resolveIneligiblePrintersEnd(UndecidedEscalations ending) {
        return new EndedProcess(
                ResolveIneligiblePrintersVariables.PROCESS,
                ResolveIneligiblePrintersVariables.ESCALATION_ID,
                ending::processEnded);
    }
}
