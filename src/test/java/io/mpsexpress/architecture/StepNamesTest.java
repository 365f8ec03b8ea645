package io.mpsexpress.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The diagrams of requests are in the person's language: each name in a model has a text. */
class StepNamesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    private static Map<String, String> namesInModels() {
        Map<String, String> names = new TreeMap<>();
        for (Model model : Model.all().toList()) {
            Process process = model.every(Process.class).iterator().next();
            String prefix = "step." + process.getId() + ".";
            names.put(prefix + process.getId(), process.getName());
            model.every(FlowElement.class).stream()
                    .filter(element -> element.getName() != null)
                    .forEach(element -> names.put(prefix + element.getId(), element.getName()));
        }
        return names;
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages-steps.properties", "messages-steps_it.properties"})
    void everyNameOfEveryModelHasATextAndNoTextIsLeftOver(String file) throws IOException {
        assertThat(texts(file).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(namesInModels().keySet());
    }

    @Test
    void inEnglishTheyAreCalledAsInTheModels() throws IOException {
        Properties english = texts("messages-steps.properties");
        namesInModels()
                .forEach((key, name) -> assertThat(english.getProperty(key).replace("''", "'"))
                        .as(key)
                        .isEqualTo(name));
    }

    @Test
    void everyLanguageOfOtherTextsHasThem() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.matches("messages-shared_\\w+\\.properties"))
                            .map(name -> name.replace("shared", "steps")))
                    .allSatisfy(name -> assertThat(RESOURCES.resolve(name)).exists());
        }
    }

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(file))) {
            texts.load(reader);
        }
        return texts;
    }
}
