package io.mpsexpress.access.web;

import io.mpsexpress.support.Customer;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/**
 * What stands for the variables in addresses of Camunda's REST API: things of one partner.
 *
 * @param values by the word before the variable ({@code task} in {@code /task/{id}}), or by the variable
 */
record EngineThings(Map<String, String> values) {

    private static final Pattern VARIABLE = Pattern.compile("([\\w-]+)/\\{([\\w-]+)}");

    /** A request of this customer that waits for its review. */
    static EngineThings of(Customer customer, ProcessEngine engine) {
        Customer.Request request = customer.enroll(customer.goodPrinters(1));
        Task task = engine.getTaskService()
                .createTaskQuery()
                .taskId(request.task("userTask_reviewEligibility"))
                .singleResult();
        ProcessInstance instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        String variable = engine.getRuntimeService()
                .createVariableInstanceQuery()
                .processInstanceIdIn(instance.getId())
                .variableName("organizationName")
                .singleResult()
                .getId();
        Map<String, String> values = new HashMap<>();
        values.put("task", task.getId());
        values.put("process-instance", instance.getId());
        values.put("execution", instance.getId());
        values.put("process-definition", instance.getProcessDefinitionId());
        values.put("key", "enroll-printers");
        values.put("tenant-id", instance.getTenantId());
        values.put("tenant", instance.getTenantId());
        values.put("variable-instance", variable);
        values.put("variables", "organizationName");
        values.put("localVariables", "organizationName");
        values.put("user", customer.partner().userId());
        values.put("group", "fleet-manager");
        values.put(
                "filter",
                engine.getFilterService()
                        .createTaskFilterQuery()
                        .filterName("All tasks")
                        .singleResult()
                        .getId());
        values.put(
                "deployment",
                engine.getRepositoryService()
                        .getProcessDefinition(instance.getProcessDefinitionId())
                        .getDeploymentId());
        return new EngineThings(values);
    }

    /** Things that there are not. */
    static EngineThings unknown() {
        return new EngineThings(Map.of());
    }

    String fill(String path) {
        return VARIABLE.matcher(path)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + "/"
                        + values.getOrDefault(found.group(1), UUID.randomUUID().toString())))
                .replaceAll("\\{[\\w-]+}", UUID.randomUUID().toString());
    }
}
