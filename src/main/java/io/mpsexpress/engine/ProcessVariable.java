package io.mpsexpress.engine;

import io.mpsexpress.shared.Refused;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.Spin;

/**
 * A process variable with its name and type: ids, flags, numbers, short text and small tables for forms, nothing else.
 *
 * @param <T> what it is in Java
 */
public final class ProcessVariable<T> {

    private final String name;
    private final Class<T> type;

    private ProcessVariable(String name, Class<T> type) {
        this.name = name;
        this.type = type;
    }

    public static ProcessVariable<UUID> id(String name) {
        return new ProcessVariable<>(name, UUID.class);
    }

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, Boolean.class);
    }

    public static ProcessVariable<Integer> number(String name) {
        return new ProcessVariable<>(name, Integer.class);
    }

    public static ProcessVariable<Date> date(String name) {
        return new ProcessVariable<>(name, Date.class);
    }

    /** A small table that a form shows: records or maps, stored as JSON. */
    public static ProcessVariable<Object> table(String name) {
        return new ProcessVariable<>(name, Object.class);
    }

    public String name() {
        return name;
    }

    /**
     * Reads it.
     *
     * @return null when it was never set
     * @throws Refused naming the field, when a form sent something of another type
     */
    public T from(VariableScope scope) {
        Object value = scope.getVariable(name);
        if (value == null) {
            return null;
        }
        if (type == UUID.class) {
            return type.cast(UUID.fromString((String) value));
        }
        if (!type.isInstance(value)) {
            throw Refused.invalidField(name, "refused.type", type.getSimpleName());
        }
        return type.cast(value);
    }

    /** Leaves a value for the steps and forms that follow. */
    public void set(VariableScope scope, T value) {
        scope.setVariable(name, asStored(value));
    }

    /** The value as the engine stores it, for starting a process. */
    public Object asStored(T value) {
        if (value instanceof UUID id) {
            return id.toString();
        }
        if (type == Object.class && value != null) {
            return Spin.JSON(value);
        }
        return value;
    }
}
