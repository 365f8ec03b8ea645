package io.mpsexpress.engine;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Models in the language of people: names come from the messages {@code step.<process id>.<element id>}, or from the
 * model where there is no such message.
 */
@Component
public class ProcessModels {

    private final RepositoryService repository;
    private final MessageSource messages;
    /** By definition, of which none ever changes: the engine looks for one in the database each time that it is asked. */
    private final Map<String, BpmnModelInstance> known = new ConcurrentHashMap<>();

    ProcessModels(RepositoryService repository, MessageSource messages) {
        this.repository = repository;
        this.messages = messages;
    }

    /** The definition of each process in its newest version, by the id of the process and in the order of these. */
    public SortedMap<String, String> newest() {
        SortedMap<String, String> newest = new TreeMap<>();
        repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .list()
                .forEach(definition -> newest.put(definition.getKey(), definition.getId()));
        return newest;
    }

    /**
     * The model to draw, as BPMN 2.0 XML.
     *
     * @param processDefinitionId of a {@link ProcessProgress.Instance}, or one of the newest
     */
    public String drawn(String processDefinitionId, Locale locale) {
        // the engine shares its own copy with everybody
        BpmnModelInstance model = model(processDefinitionId).clone();
        Process process = process(model);
        process.setName(name(process, process.getId(), process.getName(), locale));
        model.getModelElementsByType(FlowElement.class).stream()
                .filter(element -> element.getName() != null)
                .forEach(element -> element.setName(name(process, element.getId(), element.getName(), locale)));
        return Bpmn.convertToString(model);
    }

    /** What the process itself is called. */
    public String name(String processDefinitionId, Locale locale) {
        Process process = process(model(processDefinitionId));
        return name(process, process.getId(), process.getName(), locale);
    }

    /** Names of its steps by element id: events, tasks and sub-processes; gateways and flows are none. */
    public Map<String, String> stepNames(String processDefinitionId, Locale locale) {
        BpmnModelInstance model = model(processDefinitionId);
        Process process = process(model);
        Map<String, String> names = new LinkedHashMap<>();
        model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> node.getName() != null && !(node instanceof Gateway))
                .forEach(node -> names.put(node.getId(), name(process, node.getId(), node.getName(), locale)));
        return names;
    }

    private BpmnModelInstance model(String processDefinitionId) {
        return known.computeIfAbsent(processDefinitionId, repository::getBpmnModelInstance);
    }

    private String name(Process process, String elementId, String inTheModel, Locale locale) {
        // a human task is called the same everywhere; a default text would be formatted once more
        return Stream.of("task." + elementId, "step." + process.getId() + "." + elementId)
                .map(code -> messages.getMessage(code, null, null, locale))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(inTheModel);
    }

    private static Process process(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next();
    }
}
