package io.mpsexpress.portal.tasklist.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Lets Tasklist show a refusal as we word it: without Camunda's <em>Cannot submit task form …</em> in front, and with fields
 * named as the form labels them. Clients of the REST API get the names that they sent.
 */
@Component
class Refusals {

    private static final Pattern IN_FRONT = Pattern.compile("Cannot (?:submit task form|complete task) [\\w-]+: ");
    private static final Pattern FIELD = Pattern.compile("(\\w+): (.*)", Pattern.DOTALL);
    private static final String BETWEEN_FIELDS = "; ";

    private final MessageSource messages;

    Refusals(MessageSource messages) {
        this.messages = messages;
    }

    /** Changes the error's message. */
    void putPlainly(JsonNode error, Locale locale) {
        String message = error.path("message").asText();
        Matcher inFront = IN_FRONT.matcher(message);
        if (error instanceof ObjectNode answer && inFront.lookingAt()) {
            answer.put(
                    "message",
                    Arrays.stream(message.substring(inFront.end()).split(BETWEEN_FIELDS))
                            .map(problem -> withLabel(problem, locale))
                            .collect(Collectors.joining(" ")));
        }
    }

    private String withLabel(String problem, Locale locale) {
        Matcher field = FIELD.matcher(problem);
        if (!field.matches()) {
            return problem;
        }
        String label = messages.getMessage("field." + field.group(1), null, field.group(1), locale);
        return label + ": " + field.group(2);
    }
}
