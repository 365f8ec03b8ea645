package io.mpsexpress.organization.process;

import io.mpsexpress.engine.EndedProcess;
import io.mpsexpress.engine.TaskFields;
import io.mpsexpress.organization.EntitlementDecisions;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people may submit with the tasks of {@code entitle-organization}, and what ends with it. */
@Configuration(proxyBeanMethods = false)
class EntitleOrganizationTasks {

    @Bean
    TaskFields confirmEntitlementFields() {
        return new TaskFields(
                EntitleOrganizationVariables.CONFIRM_ENTITLEMENT,
                Map.of(EntitleOrganizationVariables.CONFIRMED.name(), Boolean.class));
    }

    @Bean
    EndedProcess entitleOrganizationEnd(EntitlementDecisions decisions) {
        return new EndedProcess(
                EntitleOrganizationVariables.PROCESS, EntitleOrganizationVariables.REQUEST_ID, decisions::processEnded);
    }
}
