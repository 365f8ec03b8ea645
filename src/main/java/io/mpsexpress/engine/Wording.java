package io.mpsexpress.engine;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A text in a table for a form, kept as its message: who opens the form reads it in their own language, whoever the step ran
 * for. Put into words where Camunda's answers leave the application.
 *
 * @param message code of a message
 * @param arguments texts, numbers, or wordings; may be empty
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Wording(String message, List<Object> arguments) {

    public static Wording of(String message, Object... arguments) {
        return new Wording(message, List.of(arguments));
    }
}
