package io.mpsexpress.portal.tasklist.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mpsexpress.access.UserManagement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts what the engine stores in one language for everybody into a person's own: names and descriptions of tasks, names of
 * processes and groups, saved filters, and wordings ({@link io.mpsexpress.engine.Wording}) in variables. What we have no word for stays
 * as it is.
 */
@Component
class EngineTexts {

    /** The types of the groups that our roles are in the engine. */
    private static final Set<String> GROUPS = Set.of("WORKFLOW", "SYSTEM");

    private static final String USER_ID = "userId";
    /** What somebody was made in an entry of a task's history whose value is a user id. */
    private static final Set<String> PERSONS = Set.of("assignee", "owner");

    private final MessageSource messages;
    private final ObjectMapper json;
    private final UserManagement users;

    EngineTexts(MessageSource messages, ObjectMapper json, UserManagement users) {
        this.messages = messages;
        this.json = json;
        this.users = users;
    }

    /**
     * Changes what was done and said about a task that the person may see: to whoever reads it on a page, people have names instead of user
     * ids, as in the time line of its request.
     */
    void namePeople(JsonNode told) {
        List<Person> people = StreamSupport.stream(told.spliterator(), false)
                .map(ObjectNode.class::cast)
                .flatMap(EngineTexts::peopleIn)
                .toList();
        Map<String, String> names = users.names(people.stream().map(Person::id).toList());
        people.forEach(person -> person.in().put(person.property(), names.getOrDefault(person.id(), person.id())));
    }

    private static Stream<Person> peopleIn(ObjectNode entry) {
        Stream<String> ofValues =
                PERSONS.contains(entry.path("property").asText()) ? Stream.of("newValue", "orgValue") : Stream.of();
        return Stream.concat(Stream.of(USER_ID), ofValues)
                .filter(entry::hasNonNull)
                .map(property -> new Person(entry, property, entry.get(property).asText()));
    }

    private record Person(ObjectNode in, String property, String id) {}

    /** Changes the answer, however deep the things are in it. */
    void translate(JsonNode answer, Locale locale) {
        if (answer instanceof ObjectNode object) {
            translateOne(object, locale);
        }
        answer.forEach(part -> translate(part, locale));
    }

    private void translateOne(ObjectNode object, Locale locale) {
        if (object.hasNonNull("taskDefinitionKey")) {
            String key = "task." + object.get("taskDefinitionKey").asText();
            replace(object, "name", key, locale);
            replace(object, "description", key + ".description", locale);
        } else if (object.hasNonNull("resource") && object.hasNonNull("key")) {
            replace(object, "name", "process." + object.get("key").asText(), locale);
        } else if (object.path("properties").hasNonNull("text")) {
            translateFilter(object, (ObjectNode) object.get("properties"), locale);
        } else if (object.hasNonNull("id") && isGroup(object)) {
            replace(object, "name", "role." + object.get("id").asText(), locale);
        } else if (object.has("value") && object.has("type")) {
            translateVariable(object, locale);
        }
    }

    private static boolean isGroup(ObjectNode object) {
        return object.has("name") && GROUPS.contains(object.path("type").asText());
    }

    private void translateFilter(ObjectNode filter, ObjectNode properties, Locale locale) {
        String key = properties.get("text").asText();
        replace(filter, "name", key, locale);
        replace(properties, "description", key + ".description", locale);
        for (JsonNode column : properties.path("variables")) {
            replace(
                    (ObjectNode) column,
                    "label",
                    "filter.column." + column.path("name").asText(),
                    locale);
        }
    }

    private void replace(ObjectNode object, String property, String code, Locale locale) {
        if (object.has(property)) {
            String text = messages.getMessage(code, null, object.get(property).asText(null), locale);
            object.put(property, text);
        }
    }

    /** A variable's value is JSON in a text, or in a list of tasks the JSON itself. */
    private void translateVariable(ObjectNode variable, Locale locale) {
        JsonNode value = variable.get("value");
        if ("String".equals(variable.path("type").asText())) {
            // what people wrote
            return;
        }
        String text = value.isTextual() ? value.asText() : value.toString();
        if (!text.contains("\"message\"")) {
            return;
        }
        JsonNode worded;
        try {
            worded = worded(json.readTree(text), locale);
        } catch (JsonProcessingException e) {
            // a text of its own that only looks like it
            return;
        }
        if (worded.isTextual()) {
            variable.put("value", worded.asText()).put("type", "String").remove("valueInfo");
        } else if (value.isTextual()) {
            variable.put("value", worded.toString());
        }
    }

    private JsonNode worded(JsonNode node, Locale locale) {
        if (node instanceof ObjectNode object) {
            if (object.path("message").isTextual()) {
                return json.getNodeFactory().textNode(wording(object, locale));
            }
            for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
                object.set(field.getKey(), worded(field.getValue(), locale));
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, worded(array.get(i), locale));
            }
        }
        return node;
    }

    private String wording(ObjectNode wording, Locale locale) {
        List<Object> arguments = new ArrayList<>();
        for (JsonNode argument : wording.path("arguments")) {
            JsonNode word = worded(argument, locale);
            arguments.add(word.isNumber() ? word.numberValue() : word.asText());
        }
        String code = wording.get("message").asText();
        return messages.getMessage(code, arguments.toArray(), code, locale);
    }
}
