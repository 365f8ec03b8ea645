package io.mpsexpress.removal.process;

import static io.mpsexpress.removal.process.RemoveFromMpsExpressVariables.DECIDE_REMOVAL;
import static io.mpsexpress.removal.process.RemoveFromMpsExpressVariables.DECISION_REASON;
import static io.mpsexpress.removal.process.RemoveFromMpsExpressVariables.REMOVAL_DECISION;

import io.mpsexpress.engine.EndedProcess;
import io.mpsexpress.engine.TaskFields;
import io.mpsexpress.removal.RemovalDecisions;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people may submit with the task of {@code remove-from-mps-express}, and what ends with it. */
@Configuration(proxyBeanMethods = false)
class RemoveFromMpsExpressTasks {

    @Bean
    TaskFields decideRemovalFields() {
        return new TaskFields(
                DECIDE_REMOVAL, Map.of(REMOVAL_DECISION.name(), String.class, DECISION_REASON.name(), String.class));
    }

    @Bean
    EndedProcess removeFromMpsExpressEnd(RemovalDecisions decisions) {
        return new EndedProcess(
                RemoveFromMpsExpressVariables.PROCESS,
                RemoveFromMpsExpressVariables.REMOVAL_ID,
                decisions::processEnded);
    }
}
