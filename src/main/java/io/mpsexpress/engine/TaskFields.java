package io.mpsexpress.engine;

import java.util.Map;
import java.util.Objects;

/**
 * What a person may submit with a human task: these fields and nothing else. One bean per task, beside the delegate that
 * records it. Whether a value makes sense is for that delegate to say; a missing one is let through to it.
 *
 * @param taskDefinitionKey id of the task in its model
 * @param fields names with their types: {@code String} (at most {@value #LONGEST_TEXT} characters), {@code Boolean}, ...
 */
public record TaskFields(String taskDefinitionKey, Map<String, Class<?>> fields) {

    /** What a text variable can hold at most in the engine's tables is twice as much. */
    public static final int LONGEST_TEXT = 2000;

    public TaskFields {
        Objects.requireNonNull(taskDefinitionKey);
        fields = Map.copyOf(fields);
    }
}
