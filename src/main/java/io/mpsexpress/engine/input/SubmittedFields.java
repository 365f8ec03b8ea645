package io.mpsexpress.engine.input;

import io.mpsexpress.engine.TaskFields;
import io.mpsexpress.shared.FieldProblem;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

/**
 * Holds what is submitted with a task to what the task allows. Camunda stores any variable that a client sends; a variable
 * that a later step relies on must not be written so.
 */
@Component
class SubmittedFields {

    private final Map<String, TaskFields> byTask;

    SubmittedFields(List<TaskFields> tasks) {
        this.byTask = tasks.stream().collect(Collectors.toMap(TaskFields::taskDefinitionKey, Function.identity()));
    }

    /**
     * Checks names and types.
     *
     * @param variables null for none
     * @throws Refused naming each field that is not the task's or has a wrong type
     */
    void check(String taskDefinitionKey, Map<String, ?> variables) {
        TaskFields task = byTask.get(taskDefinitionKey);
        Map<String, Class<?>> allowed = task == null ? Map.of() : task.fields();
        List<FieldProblem> problems = new ArrayList<>();
        if (variables != null) {
            variables.keySet().stream()
                    .sorted()
                    .forEach(name -> addProblem(name, allowed.get(name), valueOf(variables, name), problems));
        }
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
    }

    /**
     * The same variables, their texts cleaned: what a later step records is what came in.
     *
     * @param variables null for none
     */
    Map<String, Object> clean(Map<String, ?> variables) {
        if (variables == null) {
            return null;
        }
        VariableMap clean = Variables.createVariables();
        for (String name : variables.keySet()) {
            Object value = valueOf(variables, name);
            if (value instanceof String text) {
                clean.putValueTyped(name, Variables.stringValue(Text.clean(text)));
            } else if (variables instanceof VariableMap typed) {
                clean.putValueTyped(name, typed.getValueTyped(name));
            } else {
                clean.putValue(name, variables.get(name));
            }
        }
        return clean;
    }

    private static void addProblem(String name, Class<?> type, Object value, List<FieldProblem> problems) {
        if (type == null) {
            problems.add(new FieldProblem(name, "engine.unknownField"));
        } else if (value != null && !type.isInstance(value)) {
            problems.add(new FieldProblem(name, "engine.fieldType." + type.getSimpleName()));
        } else if (value instanceof String text && text.length() > TaskFields.LONGEST_TEXT) {
            problems.add(new FieldProblem(name, "engine.fieldTooLong", TaskFields.LONGEST_TEXT));
        } else if (value instanceof String text && (text.indexOf('\0') >= 0 || !Text.isReadable(text))) {
            // no database takes such text
            problems.add(new FieldProblem(name, "engine.fieldUnreadable"));
        }
    }

    /** The value, or for a serialized object, which no field is, the envelope itself: nothing is deserialized here. */
    private static Object valueOf(Map<String, ?> variables, String name) {
        Object value = variables instanceof VariableMap typed ? typed.getValueTyped(name) : variables.get(name);
        if (value instanceof TypedValue envelope && !(value instanceof ObjectValue)) {
            return envelope.getValue();
        }
        return value;
    }
}
