package io.mpsexpress.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mpsexpress.support.ModelFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people read around a human task has a text in every language: the task, its process, its form, Tasklist. */
class HumanTaskTextsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final String LOCALES = "META-INF/resources/webjars/camunda/app/tasklist/locales/";
    private static final Pattern COMPUTED_OPTION = Pattern.compile("label: \"([^\"]*)\", value: \"(\\w+)\"");
    private static final Pattern FEEL = Pattern.compile("\\{\\{(.*?)}}");
    private static final Set<String> WORDS_OF_FEEL =
            Set.of("if", "then", "else", "or", "and", "loop", "count", "string", "join");

    static List<String> languages() throws IOException {
        return MessagesTest.languages();
    }

    @Test
    void englishTextsOfTasksAndProcessesAreThoseOfTheModels() {
        Properties texts = messages("");
        Map<String, String> ofModels = new TreeMap<>();
        Model.all().forEach(model -> {
            model.every(UserTask.class).forEach(task -> {
                ofModels.put("task." + task.getId(), task.getName());
                ofModels.put(
                        "task." + task.getId() + ".description",
                        task.getDocumentations().iterator().next().getTextContent());
            });
            model.every(Process.class)
                    .forEach(process -> ofModels.put("process." + process.getId(), process.getName()));
        });

        assertThat(ofModels).isNotEmpty().allSatisfy((key, text) -> assertThat(
                        texts.getProperty(key, key).replace("''", "'"))
                .as(key)
                .isEqualTo(text));
    }

    @Test
    void everyFieldOfAFormHasANameForRefusals() {
        assertThat(ModelFiles.forms().stream().flatMap(form -> components(json(form)).stream()))
                .filteredOn(component -> component.has("key"))
                .extracting(component -> "field." + component.path("key").asText())
                .allSatisfy(
                        key -> assertThat(messages("").getProperty(key)).as(key).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextOfEveryFormIsTranslated(String language) {
        Properties translated = read(RESOURCES.resolve("forms_" + language + ".properties"));

        assertThat(translated.stringPropertyNames()).isEqualTo(textsOfForms().keySet());
        assertThat(translated.values())
                .allSatisfy(text -> assertThat(text.toString()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void translationsOfFormsKeepWhatIsFilledIn(String language) {
        Properties translated = read(RESOURCES.resolve("forms_" + language + ".properties"));
        textsOfForms().forEach((key, english) -> {
            String text = translated.getProperty(key, "");
            assertThat(variables(text)).as(key).isEqualTo(variables(english));
            assertThat(links(text)).as(key).isEqualTo(links(english));
            if (english.contains("{{")) {
                assertThat(count(text, "{{#")).as("blocks that open in %s", key).isEqualTo(count(text, "{{/"));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void tasklistSpeaksTheLanguage(String language) throws IOException {
        JsonNode english = locale("en");
        JsonNode translated = locale(language);

        assertThat(names(translated.get("labels"))).isEqualTo(names(english.get("labels")));
        assertThat(names(translated.get("dateLocales"))).isEqualTo(names(english.get("dateLocales")));
        for (String label : names(english.get("labels"))) {
            assertThat(variables(translated.get("labels").get(label).asText()))
                    .as(label)
                    .isEqualTo(variables(english.get("labels").get(label).asText()));
        }
    }

    /** What each form shows in English, by the key of its translations. */
    private static Map<String, String> textsOfForms() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Path form : ModelFiles.forms()) {
            for (JsonNode component : components(json(form))) {
                String prefix =
                        ModelFiles.idOf(form) + "." + component.path("id").asText() + ".";
                for (String property : List.of("label", "description", "text", "content")) {
                    if (component.has(property)) {
                        texts.put(prefix + property, component.get(property).asText());
                    }
                }
                component
                        .path("values")
                        .forEach(option -> texts.put(
                                prefix + option.path("value").asText(),
                                option.path("label").asText()));
                COMPUTED_OPTION
                        .matcher(component.path("valuesExpression").asText())
                        .results()
                        .forEach(option -> texts.put(prefix + option.group(2), option.group(1)));
            }
        }
        return texts;
    }

    private static Set<String> variables(String text) {
        return FEEL.matcher(text)
                .results()
                .map(found -> found.group(1).replaceAll("\"[^\"]*\"", ""))
                .flatMap(expression -> Arrays.stream(expression.split("[^A-Za-z]+")))
                .filter(word -> !word.isEmpty() && !WORDS_OF_FEEL.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> links(String text) {
        return Pattern.compile("href=\"([^\"]*)\"")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static long count(String text, String part) {
        return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }

    private static JsonNode locale(String language) throws IOException {
        try (InputStream file =
                HumanTaskTextsTest.class.getClassLoader().getResourceAsStream(LOCALES + language + ".json")) {
            assertThat(file).as("locale of Tasklist: %s", language).isNotNull();
            byte[] content = file.readAllBytes();
            return new ObjectMapper().readTree(new String(content, "UTF-8").replace("\uFEFF", ""));
        }
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<JsonNode> components(JsonNode parent) {
        List<JsonNode> all = new ArrayList<>();
        parent.path("components").forEach(component -> {
            all.add(component);
            all.addAll(components(component));
        });
        return all;
    }

    private static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties messages(String ending) {
        Properties all = new Properties();
        Stream.of("portal", "tasklist")
                .map(module -> RESOURCES.resolve("messages-" + module + ending + ".properties"))
                .forEach(file -> all.putAll(read(file)));
        return all;
    }

    private static Properties read(Path file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
