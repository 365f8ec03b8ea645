package io.mpsexpress.portal.tasklist.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mpsexpress.engine.RefusedWork;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Adds to Camunda's answer what was refused as data: {@code errors: [{field, code, message}]}, as in our own API. Tasklist
 * gets the fields' labels and what is wrong as a whole, too, and a message without Camunda's words in front.
 */
@Component
class Refusals {

    private final ObjectMapper json;
    private final MessageSource messages;

    Refusals(ObjectMapper json, MessageSource messages) {
        this.json = json;
        this.messages = messages;
    }

    /** Changes the answer to a client of the REST API, which finds the names that it sent. */
    void addErrors(ObjectNode answer, RefusedWork refused) {
        if (!refused.errors().isEmpty()) {
            answer.set("errors", json.valueToTree(refused.errors()));
        }
    }

    /** Changes the answer to Tasklist. */
    void putPlainly(ObjectNode answer, RefusedWork refused, Locale locale) {
        addErrors(answer, refused);
        for (JsonNode error : answer.path("errors")) {
            ((ObjectNode) error).put("label", label(error.path("field").asText(), locale));
        }
        answer.put("detail", refused.detail());
        answer.put("message", refused.errors().isEmpty() ? refused.detail() : text(answer.path("errors")));
    }

    private static String text(JsonNode errors) {
        return StreamSupport.stream(errors.spliterator(), false)
                .map(error -> error.path("label").asText() + ": "
                        + error.path("message").asText())
                .collect(Collectors.joining(" "));
    }

    private String label(String field, Locale locale) {
        return messages.getMessage("field." + field, null, field, locale);
    }
}
