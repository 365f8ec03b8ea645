package io.mpsexpress.architecture;

import io.mpsexpress.support.ModelFiles;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One file of {@code processes/}, read for the convention tests. */
record Model(String id, BpmnModelInstance bpmn) {

    private static final Map<String, String> HOMES = Map.of(
            "entitle-organization", "organization",
            "assign-supplies-contact", "contact",
            "import-contacts", "imports",
            "import-fleet", "imports",
            "enroll-printers", "enrollment",
            "add-printers", "enrollment",
            "request-management", "enrollment",
            "resolve-ineligible-printers", "enrollment.escalation",
            "remove-from-mps-express", "removal");

    static Stream<Model> all() {
        return ModelFiles.processes().stream().map(Model::read);
    }

    static Model read(Path file) {
        return new Model(ModelFiles.idOf(file), Bpmn.readModelFromFile(file.toFile()));
    }

    /** The module that owns it, or the room of one: its delegates and its process test live there; null when nobody says so. */
    String home() {
        return HOMES.get(id);
    }

    /** The module that owns it. */
    String module() {
        return home().split("\\.")[0];
    }

    Process process() {
        return only(Process.class);
    }

    <T extends ModelElementInstance> Collection<T> every(Class<T> type) {
        return bpmn.getModelElementsByType(type);
    }

    <T extends ModelElementInstance> T only(Class<T> type) {
        List<T> found = List.copyOf(every(type));
        if (found.size() != 1) {
            throw new AssertionError(id + " has " + found.size() + " of " + type.getSimpleName());
        }
        return found.get(0);
    }

    /** Whether a flow of the node's scope leads back to it. */
    static boolean canComeAgain(FlowNode node) {
        Set<FlowNode> seen = new HashSet<>();
        List<FlowNode> next = List.copyOf(node.getSucceedingNodes().list());
        while (!next.isEmpty()) {
            next = next.stream()
                    .filter(seen::add)
                    .flatMap(one -> one.getSucceedingNodes().list().stream())
                    .toList();
        }
        return seen.contains(node) || node.getParentElement() instanceof FlowNode scope && canComeAgain(scope);
    }

    /** {@code enroll-printers} → {@code EnrollPrinters}. */
    String asClassName() {
        StringBuilder name = new StringBuilder();
        for (String word : id.split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }

    @Override
    public String toString() {
        return id;
    }
}
