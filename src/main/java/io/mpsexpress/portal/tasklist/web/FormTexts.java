package io.mpsexpress.portal.tasklist.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mpsexpress.portal.FormChoices;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts the texts of a form into a language. The forms themselves are English; {@code forms_<language>.properties} holds the
 * same texts under {@code <form>.<component>.<property>}. A text that is missing there stays English.
 */
@Component
class FormTexts {

    private static final List<String> PROPERTIES = List.of("label", "description", "text", "content");
    /** Options that a form computes: {@code {label: "Reject", value: "reject"}}. */
    private static final Pattern COMPUTED_OPTION = Pattern.compile("label: \"([^\"]*)\", value: \"(\\w+)\"");

    private final MessageSource dictionary;
    private final Map<String, FormChoices> choices;
    private final ObjectMapper json;

    FormTexts(List<FormChoices> choices, ObjectMapper json) {
        ResourceBundleMessageSource files = new ResourceBundleMessageSource();
        files.setBasename("forms");
        files.setDefaultEncoding("UTF-8");
        files.setFallbackToSystemLocale(false);
        this.dictionary = files;
        this.choices = choices.stream().collect(Collectors.toMap(FormChoices::name, Function.identity()));
        this.json = json;
    }

    /** Changes the form: its texts, and what its fields offer that only we know. */
    void translate(ObjectNode form, Locale locale) {
        offerChoices(form, locale);
        if (Locale.ENGLISH.getLanguage().equals(locale.getLanguage())) {
            return;
        }
        translateComponents(form.path("id").asText() + ".", form, locale);
    }

    private void offerChoices(JsonNode parent, Locale locale) {
        for (JsonNode component : parent.path("components")) {
            FormChoices offered =
                    choices.get(component.path("properties").path("choices").asText());
            if (offered != null) {
                ((ObjectNode) component).set("values", json.valueToTree(offered.in(locale)));
            }
            offerChoices(component, locale);
        }
    }

    private void translateComponents(String prefix, JsonNode parent, Locale locale) {
        for (JsonNode component : parent.path("components")) {
            String key = prefix + component.path("id").asText() + ".";
            PROPERTIES.forEach(property -> translate((ObjectNode) component, property, key + property, locale));
            for (JsonNode option : component.path("values")) {
                translate(
                        (ObjectNode) option, "label", key + option.path("value").asText(), locale);
            }
            translateComputedOptions((ObjectNode) component, key, locale);
            translateComponents(prefix, component, locale);
        }
    }

    private void translate(ObjectNode node, String property, String key, Locale locale) {
        if (node.has(property)) {
            node.put(property, text(key, node.get(property).asText(), locale));
        }
    }

    private void translateComputedOptions(ObjectNode component, String key, Locale locale) {
        JsonNode expression = component.get("valuesExpression");
        if (expression != null) {
            component.put(
                    "valuesExpression",
                    COMPUTED_OPTION.matcher(expression.asText()).replaceAll(option -> option(option, key, locale)));
        }
    }

    private String option(MatchResult option, String key, Locale locale) {
        String label = text(key + option.group(2), option.group(1), locale);
        return Matcher.quoteReplacement("label: \"" + label + "\", value: \"" + option.group(2) + "\"");
    }

    private String text(String key, String english, Locale locale) {
        return dictionary.getMessage(key, null, english, locale);
    }
}
